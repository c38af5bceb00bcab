import type { ComponentChildren } from 'preact';
import { browserKind } from '../parts/browser-kind';
import { Icon } from '../parts/icon';
import { useLanguage } from '../parts/language';
import { PinPicture } from './pin-picture';
import { Step } from './step';
import { usePinned } from './use-pinned';

/** What is left to do: the access, the icon on the toolbar, and the tabs that were open before. `allowed`: whether all sites may be read. */
export function ReadyStep({ allowed }: { allowed: boolean }) {
  const { say } = useLanguage();
  const pinned = usePinned();
  const kind = browserKind();
  return (
    <Step title={say('welcome_ready')}>
      <ul class="rows todo">
        {allowed && <Todo done><p>{say('welcome_access_done')}</p></Todo>}
        <Todo done={pinned}>
          <b>{say('welcome_pin')}</b>
          {pinned ? <p role="status">{say('welcome_pinned')}</p> : (
            <>
              <p>{say('welcome_pin_why')}</p>
              <div class="pin">
                <PinPicture kind={kind} />
                <ol>
                  <li><span class="number">1</span>{say(`welcome_pin_${kind}_open`)}</li>
                  <li><span class="number">2</span>{say(`welcome_pin_${kind}_pin`)}</li>
                </ol>
              </div>
            </>
          )}
        </Todo>
        <Todo done={false}><b>{say('welcome_reload')}</b><p>{say('welcome_reload_why')}</p></Todo>
      </ul>
    </Step>
  );
}

function Todo({ done, children }: { done: boolean; children: ComponentChildren }) {
  return <li class={done ? 'done' : 'open'}><Icon name={done ? 'check' : 'arrow'} /><div>{children}</div></li>;
}
