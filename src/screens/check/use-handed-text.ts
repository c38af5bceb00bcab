import { useEffect, useRef, useState } from 'preact/hooks';
import browser, { type Runtime } from 'webextension-polyfill';
import { TEXT_HANDED, type HandedText } from '../../model/handed-text';
import { askBackground } from '../parts/ask-background';

/**
 * Takes the text that waits for this screen, and every one that is handed over while it is open: the window then comes to the
 * front.
 * @returns `ready` once it is known whether one waits
 */
export function useHandedText(take: (handed: HandedText) => void): 'loading' | 'ready' {
  const [state, setState] = useState<'loading' | 'ready'>('loading');
  const latest = useRef(take);
  latest.current = take;

  useEffect(() => {
    const look = async () => {
      const reply = await askBackground({ type: 'take-handed-text' });
      if (reply.ok && reply.handed !== null) latest.current(reply.handed);
      setState('ready');
    };
    const comeForward = async () => {
      const { id } = await browser.windows.getCurrent();
      if (id !== undefined) await browser.windows.update(id, { focused: true });
    };
    // What is for others is theirs to answer.
    const listen = ((message: unknown, _: unknown, respond: (heard: boolean) => void) => {
      if ((message as { type?: unknown } | null)?.type !== TEXT_HANDED) return;
      void look();
      void comeForward();
      respond(true);
    }) as Runtime.OnMessageListenerNoResponse;
    browser.runtime.onMessage.addListener(listen);
    void look();
    return () => { browser.runtime.onMessage.removeListener(listen); };
  }, []);

  return state;
}
