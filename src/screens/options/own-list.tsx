import { useLanguage } from '../parts/language';

/** One thing that the person said, with what else there is to say of it and the way to take it back. */
interface OwnItem { key: string; name: string; lines: string[]; undo: () => void }

/** A list under its heading; nothing at all when it is empty. */
export function OwnList({ title, button, items }: { title: string; button: string; items: readonly OwnItem[] }) {
  const { say } = useLanguage();
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}<span class="aside">{say('options_count', items.length)}</span></h3>
      <ul class="own">
        {items.map(({ key, name, lines, undo }) => (
          <li key={key}>
            <div><span class="name">{name}</span>{lines.map((line) => <small key={line}>{line}</small>)}</div>
            <button type="button" onClick={undo}>{button}<span class="unseen">{say('options_of_category', [name, ...lines].join(' '))}</span></button>
          </li>
        ))}
      </ul>
    </>
  );
}
