/** What one mutant of one page came to. */
interface Case { page: string; mutant: string; fault: string }
interface Exception extends Record<keyof Case, RegExp> { why: string }

/** Where a page of which something is gone cannot be told from one that says something else, and is read as that. */
const EXCEPTIONS: readonly Exception[] = [
  {
    page: /^crowdworks\/.*listing/u, mutant: /(?:_budget|_hourly_wage) is null$/u, fault: /^job \d+: price /u,
    why: 'An end of a range that is null is one that the client has not named.',
  },
  {
    page: /^crowdworks\/.*(?:job|client)/u, mutant: /(?:companyProfileDescription|company_profile\.description) is null$/u, fault: /^company_profile false instead of true$/u,
    why: 'A client without a profile has null in its place.',
  },
  {
    page: /^crowdworks\/listing-paged$/u, mutant: /vue-container|^\[data=|^data(?:\.searchResult)?(?:\.job_offers)? is /u, fault: /^job: 2 gone without a word$/u,
    why: 'The data still hold the jobs of the page before; without them nothing on the page speaks of these.',
  },
  {
    page: /^crowdworks\/listing-translated$/u, mutant: /^\.translated-ltr/u, fault: /^translated gone without a word$/u,
    why: 'What is read is in the page\'s data, which no tool translates.',
  },
  {
    page: /^crowdworks\/listing-translated$/u, mutant: /vue-container|^\[data=|^data\b/u, fault: /^job \d+: (?:title|state) /u,
    why: 'Without its data the page shows nothing but the words of the translation. It is said to be translated, and is not judged.',
  },
  {
    page: /^crowdworks\/.*listing/u, mutant: /vue-container|^\[data=|^data\b/u, fault: /^job \d+: state "あと [0-9]+日" instead of "募集中"$/u,
    why: 'A card says in other words that a job is open: how long it still is.',
  },
];

/** How often each was needed: one that never is must go. */
const needed = new Map<Exception, number>();

export function isHonest(each: Case): boolean {
  const found = EXCEPTIONS.find(({ page, mutant, fault }) => page.test(each.page) && mutant.test(each.mutant) && fault.test(each.fault));
  if (found !== undefined) needed.set(found, (needed.get(found) ?? 0) + 1);
  return found !== undefined;
}

/** The exceptions of a platform that no mutant so far has needed. */
export const idleExceptions = (platform: string): string[] => EXCEPTIONS.filter((each) => each.page.source.includes(platform) && !needed.has(each)).map(({ why }) => why);
