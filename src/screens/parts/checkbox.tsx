interface CheckboxProps {
  checked: boolean;
  disabled?: boolean;
  /** Ids of the sentences that say more about it. */
  describedBy?: string;
  onChange: (checked: boolean) => void;
}

/** A box that shows what was kept: it changes when `checked` does, not when it is clicked. */
export function Checkbox({ checked, disabled = false, describedBy, onChange }: CheckboxProps) {
  return (
    <input
      type="checkbox" checked={checked} disabled={disabled} aria-describedby={describedBy}
      onChange={(event) => {
        const wanted = event.currentTarget.checked;
        event.currentTarget.checked = checked;
        onChange(wanted);
      }}
    />
  );
}
