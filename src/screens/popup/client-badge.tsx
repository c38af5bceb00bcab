import { useEffect, useState } from 'preact/hooks';
import type { Badge } from '../../model/badge';
import { questionOfClient } from '../../model/badge-question';
import type { PostText } from '../../model/condition';
import type { Platform } from '../../model/platform';
import type { PageReport } from '../../model/protocol';
import { BADGE_ICON, type IconName } from '../../ui/icons';
import { askBackground } from '../parts/ask-background';
import type { BrowserTab } from '../parts/browser-tab';
import { ExternalLink } from '../parts/external-link';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { Panel } from '../parts/panel';

const EFFECT_ICON: Readonly<Record<Badge['reasons'][number]['effect'], IconName>> = { bad: 'triangle', unknown: 'unknown', good: 'check' };

/** The badge of the page's client, weighed as the page itself weighs it; null while there is no answer. `post`: what stands in a post. */
export function useClientBadge(tab: BrowserTab, report: PageReport, post: PostText | null): Badge | null {
  const [badge, setBadge] = useState<Badge | null>(null);
  const { platform, kind, client, findings, texts, health, progress, readAt } = report;
  const job = post === null ? undefined : { id: null, title: null, description: null, reward: null, tags: post.tags };
  const asked = client !== null && progress !== 'reading' && (kind !== 'job' || post !== null)
    ? questionOfClient({ kind, client, ...(job && { job }) }, { findings, texts, health, suspects: post === null ? [] : [post.body] }) : null;
  const named = JSON.stringify(asked);

  useEffect(() => {
    if (asked === null) return;
    let gone = false;
    void askBackground({ type: 'badges', platform, where: asked.where, readAt, questions: [asked.question], incognito: tab.incognito }).then((reply) => {
      if (!gone) setBadge(reply.ok ? reply.badges[0]?.badge ?? null : null);
    });
    return () => { gone = true; };
  }, [named, platform, tab.incognito]);

  return asked === null ? null : badge;
}

/** Where a client's own page is. */
const CLIENT_PAGE: Readonly<Record<Platform, string>> = { crowdworks: 'https://crowdworks.jp/public/employers/', lancers: 'https://www.lancers.jp/client/' };

/** The badge with its reasons, and the way to the client's page, which tells more. */
export function ClientBadge({ platform, badge: { level, kind, label, reasons }, client: { id, name } }: { platform: Platform; badge: Badge; client: NonNullable<PageReport['client']> }) {
  const { say } = useLanguage();
  return (
    <Panel title={say('popup_client_badge_heading')} {...(name !== null && { aside: name })}>
      <p class={`client-badge ${level}`}><Icon name={kind === 'unreadable' ? 'question' : BADGE_ICON[level]} />{label}</p>
      <ul class="reasons">
        {reasons.map(({ signal, effect, text }) => (
          <li key={`${signal} ${text}`} class={effect}><Icon name={EFFECT_ICON[effect]} /><span><span class="unseen">{say(`badge_effect_${effect}`)} </span>{text}</span></li>
        ))}
      </ul>
      {id !== null && <p class="hint way"><ExternalLink href={`${CLIENT_PAGE[platform]}${encodeURIComponent(id)}`}>{say('badge_open_client')}</ExternalLink></p>}
    </Panel>
  );
}
