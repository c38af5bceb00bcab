interface SelectProps<T extends string> { label: string; value: T; options: readonly { id: T; name: string }[]; choose: (id: T) => void }

/** One of a few, under its name. */
export function Select<T extends string>({ label, value, options, choose }: SelectProps<T>) {
  return (
    <label class="select">
      <span>{label}</span>
      <select value={value} onChange={(event) => { const chosen = options[event.currentTarget.selectedIndex]; if (chosen !== undefined) choose(chosen.id); }}>
        {options.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
}
