import { expect, test } from 'vitest';
import { policyTable } from './policy-table-double';

test('the table of all outcomes is the one that people have looked through: if it is meant to change, `npx vitest run src/engine/policy-table.test.ts -u`', async () => {
  await expect(policyTable()).toMatchFileSnapshot('./policy-table.txt');
});
