import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import ja from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { BADGE_LEVELS, UNKNOWN_KINDS } from '../model/badge';
import { PAGE_KINDS } from '../model/platform';
import { CLIENT_FACTS, HEALTH_STATES } from '../model/reading';
import { STAGES, STAGE_PLACES } from '../model/stage';
import { VERIFICATIONS } from '../model/verification';
import { pagesTables } from './pages-table';
import { withTables } from './rules-table';

const root = path.resolve(import.meta.dirname, '../..');
const document = readFileSync(path.join(root, 'docs/reading.md'), 'utf8');

test('docs/reading.md shows the ways as they are: if not, run `npm run rules:table`', async () => {
  const sentence = (issue: string) => ({ en: en[`health_${issue}`]?.message ?? '', ja: ja[`health_${issue}`]?.message ?? '' });
  expect(document).toBe(withTables(document, await pagesTables(path.join(root, 'rules'), sentence)));
});

describe('docs/reading.md names', () => {
  test.each(Object.entries({ PAGE_KINDS, HEALTH_STATES, STAGES, STAGE_PLACES, CLIENT_FACTS, VERIFICATIONS, BADGE_LEVELS, UNKNOWN_KINDS }))('every one of %s', (_, names) => {
    expect(names.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  });
});
