import type { BackgroundRequest, PageReplies, PageRequest } from '../model/protocol';
import type { GetMessage } from '../ui/wording';

/** What every script of ours answers. A post's text is told by the scripts of posts alone. */
export type GuardRequest = Exclude<PageRequest, { type: 'post-text' }>;

/** What the content script needs of the browser's extension API. Tests pass their own. */
export interface Extension {
  /** False once the extension was updated, switched off or removed under this page: nothing can be asked any more. */
  alive: () => boolean;
  /** Sends to the background. What comes back is as yet unknown; rejects when nobody is there. */
  send: (request: BackgroundRequest) => Promise<unknown>;
  /** Answers what screens of ours ask of this page. */
  listen: (answer: (request: GuardRequest) => PageReplies[GuardRequest['type']]) => void;
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

const REQUESTS = ['page-status', 'listed-badges', 'show-finding', 'next-finding', 'previous-finding', 'selection', 'reread', 'choices-changed'];

function isPageRequest(message: unknown): message is GuardRequest {
  if (typeof message !== 'object' || message === null || !('type' in message) || !REQUESTS.includes(message.type as string)) return false;
  return message.type !== 'show-finding' || ('id' in message && typeof message.id === 'string');
}

/**
 * The browser's own API: Firefox and Chrome from 144 call it `browser`, older Chrome `chrome`. Both answer with promises,
 * so that no polyfill is needed here.
 */
function nativeApi(): NativeApi {
  const names = globalThis as { browser?: Partial<NativeApi>; chrome?: Partial<NativeApi> };
  return (names.browser?.runtime === undefined ? names.chrome : names.browser) as NativeApi;
}

/** Answers screens that ask what stands in a post. */
export function answerPostText(answer: () => PageReplies['post-text']): void {
  const { runtime } = nativeApi();
  runtime.onMessage.addListener((message, sender, respond) => {
    if (sender.id === runtime.id && (message as PageRequest | null)?.type === 'post-text') respond(answer());
  });
}

export function nativeExtension(): Extension {
  const api = nativeApi();
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
