import * as z from 'zod';
import { VERIFICATIONS } from '../../model/verification';
import { localText } from './text';

const page = {
  link: localText,
  url: z.url({ protocol: /^https$/, hostname: /^www\.lancers\.jp$/ }),
  /** Who says so: Lancers itself, a page that quotes it, or people who have done it. */
  grade: z.enum(['official', 'quoted', 'community']),
  /** YYYY-MM, when our source was gathered. */
  seen: z.string().regex(/^\d{4}-\d{2}$/),
};

const verification = z.strictObject({
  id: z.enum(VERIFICATIONS),
  /** Verifications that must be done before this one can be begun. */
  requires: z.array(z.enum(VERIFICATIONS)),
  /** What it is, in one line. */
  what: localText,
  /** How long it takes; null where nobody says it. */
  time: localText.nullable(),
  needs: z.array(localText).min(1),
  steps: z.array(localText).min(1),
  unlocks: z.array(localText).min(1),
  /** The page where one reads more, and what that page is called. */
  ...page,
});

const entry = z.strictObject({ ...page, how: localText });
const elsewhere = z.array(z.strictObject({ name: localText, text: localText })).min(1);

/** `rules/verifications.yaml`: Lancers' four verifications, each once, in the order of the platform; what one requires stands before it. */
export const verificationsFile = z.strictObject({ entry, elsewhere, verifications: z.array(verification) }).superRefine(({ verifications }, context) => {
  const ids = verifications.map(({ id }) => id);
  if (ids.join() !== VERIFICATIONS.join()) {
    context.addIssue({ code: 'custom', path: ['verifications'], message: `must be ${VERIFICATIONS.join(', ')}, in this order` });
  }
  verifications.forEach(({ requires }, index) => {
    const later = requires.find((id) => !ids.slice(0, index).includes(id));
    if (later !== undefined) {
      context.addIssue({ code: 'custom', path: ['verifications', index, 'requires'], message: `${later} does not stand before it` });
    }
  });
});
export type VerificationsFile = z.infer<typeof verificationsFile>;
