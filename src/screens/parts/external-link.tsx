import { Icon } from './icon';
import { useLanguage } from './language';

/** A link out of the extension; it tells the page that it leads to nothing of us. */
export function ExternalLink({ href, children }: { href: string; children: string }) {
  const { say } = useLanguage();
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}<Icon name="external" /><span class="unseen">{say('note_new_tab')}</span>
    </a>
  );
}
