import { useRef } from 'preact/hooks';

interface Tab<T extends string> { id: T; label: string }

const tabId = (id: string) => `tab-${id}`;
const panelId = (id: string) => `panel-${id}`;

interface TabsProps<T extends string> { label: string; tabs: readonly Tab<T>[]; open: T; choose: (id: T) => void }

/** A list of tabs. It is one stop of the keyboard; arrows, Home and End move within it and open what they come to. */
export function Tabs<T extends string>({ label, tabs, open, choose }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === open);
    const steps: Partial<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const to = steps[event.key];
    const index = to === undefined ? -1 : (to + tabs.length) % tabs.length;
    const next = tabs[index];
    if (next === undefined) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map(({ id, label: name }) => (
        <button
          key={id} type="button" role="tab" id={tabId(id)} aria-selected={id === open} aria-controls={id === open ? panelId(id) : undefined}
          tabIndex={id === open ? 0 : -1} onClick={() => { choose(id); }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** What the attributes of an open tab's panel are. */
export const panelOf = (id: string) => ({ role: 'tabpanel' as const, id: panelId(id), 'aria-labelledby': tabId(id) });
