import { beforeEach, expect, test, vi } from 'vitest';
import { createTurns } from './client-turns';
import { createStorageDouble } from './storage/storage-double';

const holder = vi.hoisted(() => ({ api: {} }));
vi.mock('webextension-polyfill', () => ({ default: holder.api }));

let session = createStorageDouble();
let clock = 1_000_000;
const turns = () => createTurns(() => clock);

beforeEach(() => {
  session = createStorageDouble();
  Object.assign(holder.api, { storage: { session } });
});

test('of tabs that ask at once one has its turn, and the others are told how long to wait', async () => {
  const take = turns();
  expect(await Promise.all([take(), take(), take()])).toEqual([0, 2000, 2000]);
  clock += 1500;
  expect(await take()).toBe(500);
  clock += 500;
  expect(await Promise.all([take(), take()])).toEqual([0, 2000]);
});

test('the pause outlives the background, and a clock that was set back does not lengthen it', async () => {
  expect(await turns()()).toBe(0);
  clock += 700;
  expect(await turns()()).toBe(1300);
  clock -= 3_600_000;
  expect(await turns()()).toBe(0);
});

test('a browser that keeps nothing is told, and the next turn tries again', async () => {
  const take = turns();
  session.breakWrites(true);
  await expect(take()).rejects.toThrow();
  session.breakWrites(false);
  expect(await take()).toBe(0);
});
