import * as z from 'zod';
import { PLATFORMS } from '../../model/platform';
import { STAGES } from '../../model/stage';
import { localText, source } from './text';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/);

const line = {
  /** On which platforms it holds; on both where there are none. */
  platforms: z.array(z.enum(PLATFORMS)).min(1).optional(),
  text: localText,
  sources: z.array(name).min(1).optional(),
};

const moment = z.strictObject({
  id: name,
  /** The kind of page at which it is shown. */
  on: z.enum(['job', 'thread']),
  stages: z.array(z.enum(STAGES)).min(1),
  title: localText,
  /** What may be done now, and what must still wait. */
  can: z.array(z.strictObject(line)).min(1),
  wait: z.array(z.strictObject(line)).min(1),
  /** What to make sure of. An id is unique in the file: ticks are kept by it. */
  items: z.array(z.strictObject({ id: name, ...line })).min(1),
});

/** `rules/checklists.yaml`: what to do, what to leave and what to make sure of, stage by stage. */
export const checklistsFile = z.strictObject({ sources: z.record(name, source), moments: z.array(moment) }).superRefine(({ sources, moments }, context) => {
  const report = (path: PropertyKey[], message: string) => { context.addIssue({ code: 'custom', path, message }); };
  const items = moments.flatMap((each) => each.items.map(({ id }) => id));
  for (const id of items.filter((each, at) => items.indexOf(each) !== at)) report(['moments'], `two items are called ${id}`);
  const named = new Set<string>();
  moments.forEach((each, at) => {
    for (const part of ['can', 'wait', 'items'] as const) {
      for (const platform of PLATFORMS) if (!each[part].some(({ platforms }) => platforms?.includes(platform) ?? true)) report(['moments', at, part], `has nothing for ${platform}`);
      for (const id of each[part].flatMap((one) => one.sources ?? [])) {
        named.add(id);
        if (!(id in sources)) report(['moments', at, part], `there is no source ${id}`);
      }
    }
  });
  for (const id of Object.keys(sources)) if (!named.has(id)) report(['sources', id], 'nothing rests on it');
  for (const stage of STAGES) {
    const there = moments.filter(({ on, stages }) => on === 'thread' && stages.includes(stage)).length;
    if (there !== 1) report(['moments'], `a thread at the stage ${stage} must have one moment, and has ${there}`);
  }
  if (moments.filter(({ on, stages }) => on === 'job' && stages.includes('before_contract')).length !== 1) report(['moments'], 'a job must have one moment, before_contract');
});

export type ChecklistsFile = z.infer<typeof checklistsFile>;
