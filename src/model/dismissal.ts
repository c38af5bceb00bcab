import type { Platform } from './platform';

/**
 * What the person does not want to be shown (「表示しない」), in one of three scopes. `message`: what these rules found in one
 * message or post, by the page's own name for the text; should another rule find something there, it is shown. `rule`: what one rule finds,
 * anywhere. `client`: whatever is found in messages and posts of one client. `name`: for the list in the options.
 */
export type DismissalTarget =
  | { scope: 'message'; platform: Platform; subject: string; message: string; rules: string[] }
  | { scope: 'rule'; rule: string }
  | { scope: 'client'; platform: Platform; client: string; name: string | null };

/** `at`: ISO 8601. */
export type Dismissal = DismissalTarget & { at: string };

/** What is dismissed of one thread: since when its client is trusted, and of which messages what is not shown. */
export interface ThreadDismissals {
  client: string | null;
  /** By the key of the message the rules whose findings are not shown. */
  messages: Record<string, string[]>;
}

/** Two dismissals with one name are about the same thing. */
export function dismissalName(target: DismissalTarget): string {
  switch (target.scope) {
    case 'message': return JSON.stringify(['message', target.platform, target.subject, target.message]);
    case 'rule': return JSON.stringify(['rule', target.rule]);
    case 'client': return JSON.stringify(['client', target.platform, target.client]);
  }
}

export type DismissalScope = DismissalTarget['scope'];
