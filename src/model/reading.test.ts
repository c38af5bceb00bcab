import { expect, test } from 'vitest';
import { isJudged, type HealthIssue, type Reading } from './reading';

const page = (viewer: Reading['viewer'], state: Reading['health']['state'], ...missing: HealthIssue[]) => ({ viewer, health: { state, missing: missing.map((what) => ({ what })) } });

test.each([
  ['a page that was read', page('worker', 'ok'), true],
  ['whoever looks at it', page('unknown', 'ok'), true],
  ['a page of which parts are missing', page('worker', 'partial', 'stage', 'attachments', 'not_japanese', 'text_too_long'), true],
  ['a page that could not be read', page('worker', 'unreadable', 'unknown_layout'), false],
  ['a client\'s view', page('client', 'ok'), false],
  ['what looks like a client\'s view', page('unknown', 'partial', 'client_view'), false],
  ['a translation', page('worker', 'partial', 'stage', 'translated'), false],
] as const)('%s', (_, reading, judged) => { expect(isJudged(reading)).toBe(judged); });
