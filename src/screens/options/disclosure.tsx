import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';

interface DisclosureProps { label: string; of: string; open: boolean; controls: string; toggle: () => void }

/** Opens and closes a part of the page. `of`: of what, for who cannot see the row that it stands in. */
export function Disclosure({ label, of, open, controls, toggle }: DisclosureProps) {
  const { say } = useLanguage();
  return (
    <button type="button" class="quiet disclosure" aria-expanded={open} aria-controls={controls} onClick={toggle}>
      {label}<span class="unseen">{say('options_of_category', of)}</span><Icon name="chevron" />
    </button>
  );
}
