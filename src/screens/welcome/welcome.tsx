import { Header } from '../parts/header';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { AccessStep } from './access-step';
import { NeverList, ReadsList } from './promises';
import { ReadyStep } from './ready-step';
import { Sample } from './sample';
import { Step } from './step';
import { useAccess } from './use-access';

/** The page that opens once, after the extension has come: what it reads, what it never does, something to try, and what is left to do. */
export function Welcome() {
  const { say } = useLanguage();
  const { withdrawn, refused, ask } = useAccess();
  return (
    <div data-state={withdrawn === null ? 'loading' : 'ready'}>
      <Header place={say('welcome_title')} />
      <main>
        <div class="hero">
          <Icon name="shield" />
          <h2>{say('welcome_lead')}</h2>
          <p>{say('welcome_lead_more')}</p>
        </div>
        {/* Without it nothing else on this page comes true. */}
        {withdrawn !== null && withdrawn.length > 0 && <AccessStep withdrawn={withdrawn} refused={refused} ask={ask} />}
        <div class="pair">
          <Step number={1} title={say('welcome_reads')}><ReadsList /></Step>
          <Step number={2} title={say('welcome_never')}><NeverList /></Step>
        </div>
        <Step number={3} title={say('welcome_try')} lead={say('welcome_try_more')}><Sample /></Step>
        <ReadyStep allowed={withdrawn?.length === 0} />
      </main>
      <footer><p>{say('disclaimer')}</p></footer>
    </div>
  );
}
