import { useEffect, useState } from 'preact/hooks';
import type { Badge } from '../../model/badge';
import { questionOfClient } from '../../model/badge-question';
import type { PageReport } from '../../model/protocol';
import { BADGE_ICON, type IconName } from '../../ui/icons';
import { askBackground } from '../parts/ask-background';
import type { BrowserTab } from '../parts/browser-tab';
import { ExternalLink } from '../parts/external-link';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';

const EFFECT_ICON: Readonly<Record<Badge['reasons'][number]['effect'], IconName>> = { bad: 'triangle', unknown: 'unknown', good: 'check' };

/** The badge of a conversation's client, for conversations in which the page itself has no room for one; null while there is no answer. */
export function useClientBadge(tab: BrowserTab, report: PageReport): Badge | null {
  const { language } = useLanguage();
  const [badge, setBadge] = useState<Badge | null>(null);
  const { platform, kind, client, findings, texts, health, progress, readAt } = report;
  const asked = platform === 'lancers' && kind === 'thread' && client !== null && progress !== 'reading'
    ? questionOfClient({ kind, client }, { findings, texts, health, suspects: [] }) : null;
  const named = JSON.stringify(asked);

  useEffect(() => {
    if (asked === null) return;
    let gone = false;
    void askBackground({ type: 'badges', platform, where: asked.where, readAt, questions: [asked.question], language, incognito: tab.incognito }).then((reply) => {
      if (!gone) setBadge(reply.ok ? reply.badges[0]?.badge ?? null : null);
    });
    return () => { gone = true; };
  }, [named, platform, language, tab.incognito]);

  return asked === null ? null : badge;
}

/** The badge with its reasons, and the way to the client's page, which tells more. */
export function ClientBadge({ badge: { level, kind, label, reasons }, client: { id, name } }: { badge: Badge; client: NonNullable<PageReport['client']> }) {
  const { say } = useLanguage();
  return (
    <Panel title={say('popup_client_badge_heading')} {...(name !== null && { aside: name })}>
      <p class={`client-badge ${level}`}><Icon name={kind === 'unreadable' ? 'question' : BADGE_ICON[level]} />{label}</p>
      <ul class="reasons">
        {reasons.map(({ signal, effect, text }) => (
          <li key={`${signal} ${text}`} class={effect}><Icon name={EFFECT_ICON[effect]} /><span><span class="unseen">{say(`badge_effect_${effect}`)} </span>{text}</span></li>
        ))}
      </ul>
      {id !== null && <p class="hint"><ExternalLink href={`https://www.lancers.jp/client/${encodeURIComponent(id)}`}>{say('badge_open_client')}</ExternalLink></p>}
    </Panel>
  );
}
