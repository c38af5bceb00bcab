import * as z from 'zod/mini';
import { CATEGORIES } from '../../model/category';
import type { Dismissal } from '../../model/dismissal';
import { PLATFORMS } from '../../model/platform';
import { DEFAULT_SETTINGS, THEMES, type Settings } from '../../model/settings';
import { createKind, moment } from './stored-kind';

export const SETTINGS_KEY = 'settings';

export const settingsKind = createKind({
  empty: DEFAULT_SETTINGS,
  schema: z.discriminatedUnion('v', [
    z.strictObject({ v: z.literal(1), dimDanger: z.boolean() }),
    z.strictObject({
      v: z.literal(2), categoriesOff: z.array(z.enum(CATEGORIES)), notices: z.boolean(), badges: z.boolean(), dimDanger: z.boolean(),
      toolbarCount: z.boolean(), theme: z.enum(THEMES),
    }),
    z.strictObject({
      v: z.literal(3), categoriesOff: z.array(z.enum(CATEGORIES)), notices: z.boolean(), badges: z.boolean(), dimDanger: z.boolean(),
      toolbarCount: z.boolean(), theme: z.enum(THEMES), paused: z.array(z.enum(PLATFORMS)),
    }),
  ]),
  pack: (settings: Settings) => ({ v: 3 as const, ...settings }),
  unpack(stored) {
    const { categoriesOff, notices, badges, dimDanger, toolbarCount, theme, paused } = { ...DEFAULT_SETTINGS, ...stored };
    return { categoriesOff, notices, badges, dimDanger, toolbarCount, theme, paused };
  },
});

export const DISMISSALS_KEY = 'dismissals';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const platform = z.enum(PLATFORMS);

export const dismissalsKind = createKind({
  empty: [],
  schema: z.strictObject({
    v: z.literal(1),
    /** The latest last. */
    dismissed: z.array(z.discriminatedUnion('scope', [
      z.strictObject({ scope: z.literal('message'), at: moment, platform, subject: id, message: id, rules: z.array(id) }),
      z.strictObject({ scope: z.literal('rule'), at: moment, rule: id }),
      z.strictObject({ scope: z.literal('client'), at: moment, platform, client: id, name: z.nullable(id) }),
    ])),
  }),
  pack: (dismissed: readonly Dismissal[]) => ({ v: 1 as const, dismissed: [...dismissed] }),
  unpack: ({ dismissed }) => dismissed,
});
