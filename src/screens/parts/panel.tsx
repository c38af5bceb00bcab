import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One part of a screen under its own heading. `aside` stands at the end of the heading's line. */
export function Panel({ title, aside, children }: { title: string; aside?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id}>
      <div class="panel-head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <span class="aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
