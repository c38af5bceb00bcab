import type { ClientReading } from '../../model/reading';
import { VERIFICATIONS } from '../../model/verification';
import { verificationKey, type MessageKey } from '../../ui/wording';
import { useLanguage } from '../parts/language';
import { Mark } from '../parts/mark';
import { Panel } from '../parts/panel';
import { factsToShow, type ShownFact } from './client-facts';

/** What the page says of the client: facts, and on Lancers the client's own four verifications. */
export function ClientPanel({ client }: { client: ClientReading }) {
  const { say } = useLanguage();
  const facts = factsToShow(client.facts);
  const { verifications } = client;
  if (facts.length === 0 && verifications === undefined) return null;
  return (
    <Panel title={say('popup_client_heading')} {...(client.name !== null && { aside: client.name })}>
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map((shown) => <div key={shown.fact}><dt>{say(factKey(shown))}</dt><dd><Value shown={shown} /></dd></div>)}
        </dl>
      )}
      {verifications !== undefined && (
        <>
          <h3>{say('popup_client_verifications')}</h3>
          <dl class="facts">
            {VERIFICATIONS.map((id) => <div key={id}><dt>{say(verificationKey(id))}</dt><dd><Mark done={verifications[id]} /></dd></div>)}
          </dl>
        </>
      )}
    </Panel>
  );
}

const factKey = ({ fact }: ShownFact): MessageKey => `popup_fact_${fact}`;

function Value({ shown: { value, unit } }: { shown: ShownFact }) {
  const { say } = useLanguage();
  if (unit === 'mark' || value === null) return <Mark done={typeof value === 'boolean' ? value : null} />;
  return <>{say(`popup_value_${unit}`, String(value))}</>;
}
