import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One step of the page on a ground of its own. `number`: its place among the three, which its heading shows. */
export function Step({ number, title, lead, children }: { number?: number; title: string; lead?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="step" aria-labelledby={id}>
      <h2 id={id}>{number !== undefined && <span class="number">{number}</span>}{title}</h2>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}
