import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/icon';

/** What the popup says where there is no report: a heading, a reason, and a way on where there is one. */
export function Notice({ title, why, children }: { title: string; why: string; children?: ComponentChildren }) {
  return (
    <section class="notice-box" aria-labelledby="notice">
      <Icon name="shield" />
      <h2 id="notice">{title}</h2>
      <p>{why}</p>
      {children}
    </section>
  );
}
