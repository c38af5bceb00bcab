import type { IconName } from '../../ui/icons';
import { Icon } from './icon';
import { useLanguage } from './language';

/** Done, not done, or not known: each with a drawing and a word of its own. */
export function Mark({ done }: { done: boolean | null }) {
  const { say } = useLanguage();
  const [name, icon]: ['done' | 'open' | 'unknown', IconName] = done === null ? ['unknown', 'unknown'] : done ? ['done', 'check'] : ['open', 'close'];
  return <span class={`mark ${name}`}><Icon name={icon} />{say(`popup_mark_${name}`)}</span>;
}
