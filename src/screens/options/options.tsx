import browser from 'webextension-polyfill';
import { Header } from '../parts/header';
import { useLanguage } from '../parts/language';
import { AboutSection } from './about-section';
import { AnswersSection } from './answers-section';
import { BrowserSection } from './browser-section';
import { DataSection } from './data-section';
import { DismissedSection } from './dismissed-section';
import { DisplaySection } from './display-section';
import { RecordsSection } from './records-section';
import { RulesSection } from './rules-section';
import { useStored } from './use-stored';

const SECTIONS = ['display', 'browser', 'rules', 'dismissed', 'answers', 'records', 'data', 'about'] as const;

/** The options. `data-state` names the situation; `loading` until there is something to say. */
export function Options() {
  const { say } = useLanguage();
  // What is changed in a private window stays there: settings are none of its business.
  if (browser.extension.inIncognitoContext === true) {
    return <Frame state="private"><Message title={say('options_private')} why={say('options_private_why')} /></Frame>;
  }
  return <OpenOptions />;
}

function OpenOptions() {
  const { say } = useLanguage();
  const { view, refused, change, look } = useStored();
  if (view.state === 'loading') return <Frame state="loading"><p class="hint" role="status">{say('options_loading')}</p></Frame>;
  if (view.state === 'failed') {
    return (
      <Frame state="failed">
        <Message title={say('options_failed')} why={say('options_failed_why')} />
        <button type="button" class="main" onClick={() => { void look(); }}>{say('options_retry')}</button>
      </Frame>
    );
  }
  const { stored } = view;
  return (
    <div data-state="ready">
      <Header place={say('options_title')} />
      <div class="page">
        <nav aria-label={say('options_contents')}>
          <ul>{SECTIONS.map((section) => <li key={section}><a href={`#${section}`}>{say(`options_${section}`)}</a></li>)}</ul>
        </nav>
        <main>
          <DisplaySection settings={stored.settings} change={change} />
          <BrowserSection />
          <RulesSection stored={stored} change={change} />
          <DismissedSection dismissals={stored.dismissals} change={change} />
          <AnswersSection threads={stored.threads} ticks={stored.ticks} change={change} />
          <RecordsSection />
          <DataSection counts={stored.counts} look={look} />
          <AboutSection />
        </main>
      </div>
      {refused && <p class="problem refused" role="alert">{say('options_not_saved')}</p>}
    </div>
  );
}

function Frame({ state, children }: { state: string; children: preact.ComponentChildren }) {
  const { say } = useLanguage();
  return (
    <div data-state={state} aria-busy={state === 'loading'}>
      <Header place={say('options_title')} />
      <main class="alone">{children}</main>
    </div>
  );
}

function Message({ title, why }: { title: string; why: string }) {
  return <><h2>{title}</h2><p>{why}</p></>;
}
