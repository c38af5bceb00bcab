import { useId } from 'preact/hooks';

interface ChoicesProps<T extends string> {
  title: string;
  values: readonly T[];
  /** Null: none of them. */
  chosen: T | null;
  label: (value: T) => string;
  choose: (value: T) => void;
}

/** One of a few, all of them in view. */
export function Choices<T extends string>({ title, values, chosen, label, choose }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{title}</legend>
      <div>
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => { choose(value); }} />
            {label(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
