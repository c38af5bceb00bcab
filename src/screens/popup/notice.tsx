import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/icon';
import type { ScreenIconName } from '../parts/screen-icons';

/** What the popup says where there is no report: a heading, a reason, and a way on where there is one. */
export function Notice({ icon, title, why, children }: { icon: ScreenIconName; title: string; why: string; children?: ComponentChildren }) {
  return (
    <section class="notice-box" aria-labelledby="notice">
      <Icon name={icon} />
      <h2 id="notice">{title}</h2>
      <p>{why}</p>
      {children}
    </section>
  );
}
