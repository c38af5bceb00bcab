import type { BackgroundRequest, PageReplies, PageRequest } from '../model/protocol';
import type { GetMessage } from '../ui/wording';

/** What the content script needs of the browser's extension API. Tests pass their own. */
export interface Extension {
  /** False once the extension was updated, switched off or removed under this page: nothing can be asked any more. */
  alive: () => boolean;
  /** Sends to the background. What comes back is as yet unknown; rejects when nobody is there. */
  send: (request: BackgroundRequest) => Promise<unknown>;
  /** Answers what screens of ours ask of this page. */
  listen: (answer: (request: PageRequest) => PageReplies[PageRequest['type']]) => void;
  getMessage: GetMessage;
}

interface NativeApi {
  runtime: {
    id?: string;
    sendMessage: (message: unknown) => Promise<unknown>;
    onMessage: { addListener: (listener: (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void) => void) => void };
  };
  i18n: { getMessage: GetMessage };
}

const REQUESTS = ['page-status', 'listed-badges', 'show-finding', 'reread', 'choices-changed'];

function isPageRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null || !('type' in message) || !REQUESTS.includes(message.type as string)) return false;
  return message.type !== 'show-finding' || ('id' in message && typeof message.id === 'string');
}

/**
 * The browser's own API: Firefox and Chrome from 144 call it `browser`, older Chrome `chrome`. Both answer with promises,
 * so that no polyfill is needed here.
 */
export function nativeExtension(): Extension {
  const names = globalThis as { browser?: Partial<NativeApi>; chrome?: Partial<NativeApi> };
  const api = (names.browser?.runtime === undefined ? names.chrome : names.browser) as NativeApi;
  return {
    // An orphaned script keeps the object, but loses its id or its runtime.
    alive: () => (api as Partial<NativeApi>).runtime?.id !== undefined,
    send: (request) => api.runtime.sendMessage(request),
    listen(answer) {
      api.runtime.onMessage.addListener((message, sender, respond) => {
        if (sender.id === api.runtime.id && isPageRequest(message)) respond(answer(message));
      });
    },
    getMessage: (key, substitutions) => api.i18n.getMessage(key, substitutions),
  };
}
