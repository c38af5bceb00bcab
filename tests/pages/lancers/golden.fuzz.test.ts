// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Reading } from '../../../src/model/reading';
import { goldenPages } from '../golden';
import { documentOf } from '../document-of';
import { read } from './read-double';

/** Numbers between 0 and 1 that are the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a reading claims of people and works: what must never be said of the wrong one. */
function claims({ job, jobs, rows, client, ownVerifications, stage }: Reading): string[] {
  return [
    `title ${job?.title ?? ''}`,
    ...(jobs ?? []).flatMap(({ id, title, client: person, state, tags }) => [`${id} ${title}`, `${id} of ${person.id ?? ''}`, `${person.id ?? ''} is ${person.name ?? ''}`, `${id} ${state ?? ''}`, ...tags.map((tag) => `${id} ${tag}`)]),
    ...(jobs ?? []).flatMap(({ client: { id, facts } }) => Object.entries(facts).map((fact) => `${id ?? ''} ${JSON.stringify(fact)}`)),
    ...(rows ?? []).flatMap(({ id, title, client: person, userId, state }) => [`${id ?? ''} ${title ?? ''}`, `${id ?? ''} of ${person.id ?? ''}`, `${person.id ?? ''} is ${person.name ?? ''}`, `${id ?? ''} to ${userId ?? ''}`, `${id ?? ''} ${state ?? ''}`]),
    `client ${client?.id ?? ''}`, ...Object.entries(client?.facts ?? {}).map((fact) => JSON.stringify(fact)),
    ...Object.entries(client?.verifications ?? {}).map((mark) => `client's ${mark.join()}`), ...Object.entries(ownVerifications ?? {}).map((mark) => `own ${mark.join()}`),
    `stage ${stage.value}`,
  ];
}

/** What a job is called. */
const TITLE = /^(?:title|\d+) /u;
/** Whether a claim leaves something open, which is always allowed. */
const isOpen = (claim: string) => /^ | (?:of|is|to)? ?$|,?null$|"unknown"|stage unknown|,$/u.test(claim);

// Threads have a test of their own. Of four bare names torn to three, the three are those of a list of what is done.
const pages = goldenPages().filter(({ name }) => name.startsWith('lancers/') && !/thread|profile-own-all-names/u.test(name));

// A part that is missing may be missing from the reading; it never makes it say something else.
test.each(pages.map((page) => [page.name, page] as const))('%s with parts torn out', (_, page) => {
  const whole = new Set(claims(read(page).reading));
  const titles = [...whole].filter((claim) => TITLE.test(claim)).map((claim) => claim.slice(claim.indexOf(' ') + 1));
  // What no longer says that it is no part of a title becomes one.
  const isLonger = (claim: string) => TITLE.test(claim) && titles.some((title) => title !== '' && claim.includes(title));
  for (let seed = 1; seed <= 12; seed += 1) {
    const next = numbersFrom(seed);
    const document = documentOf(page);
    // Without the header nobody knows who looks.
    for (const element of [...document.body.querySelectorAll('*:not(.js-lancers-header)')]) {
      const chance = next();
      if (chance < 0.02) element.remove();
      else if (chance < 0.04) element.replaceWith(...element.childNodes);
      else if (chance < 0.06) element.removeAttribute('class');
      else if (chance < 0.08) element.removeAttribute('href');
    }
    expect(claims(read(page, document).reading).filter((claim) => !whole.has(claim) && !isOpen(claim) && !isLonger(claim)), `seed ${seed}`).toEqual([]);
  }
});
