import { raisedBeside } from '../../src/engine/evidence';
import type { Detection } from '../../src/model/finding';
import type { EvidenceWeights } from '../../src/rulebook/schema/evidence';
import { figuresOf, scoreItem, type ItemScore } from '../eval/score';
import { BUDGET, chooseLimits, type Assessed, type Limits } from './cross-validate';
import { isRaised } from './examples';
import { rounded } from './pack';

type Judge = 'rules' | 'model' | 'both';
type FileFigures = EvidenceWeights['figures'][number];

/** The files are left out in so many shares; one by one would take minutes and tell the same. */
const SHARES = 8;
const JUDGES: readonly Judge[] = ['rules', 'model', 'both'];

/** Rules alone, model alone and both, file by file and over all. The limits for a file are chosen without it and some others, too. */
export function crossValidated(assessed: readonly Assessed[], budget = BUDGET): FileFigures[] {
  const files = [...new Set(assessed.map(({ example }) => example.file))];
  const limitsWithout = Array.from({ length: SHARES }, (_, share) => {
    const leftOut = new Set(files.filter((_file, index) => index % SHARES === share));
    return chooseLimits(assessed.filter(({ example }) => !leftOut.has(example.file)), budget);
  });
  const scores = files.map((file, index) => {
    const limits = limitsWithout[index % SHARES] ?? chooseLimits(assessed, budget);
    const own = assessed.filter(({ example }) => example.file === file);
    return { file, of: new Map(JUDGES.map((judge) => [judge, own.map((each) => scoreItem(each.example.item, raisedBy(judge, each, limits)))])) };
  });
  const all = new Map(JUDGES.map((judge) => [judge, scores.flatMap(({ of }) => of.get(judge) ?? [])]));
  return [...scores, { file: 'all', of: all }].map(({ file, of }) => ({
    file, texts: of.get('rules')?.length ?? 0, rules: told(of.get('rules')), model: told(of.get('model')), both: told(of.get('both')),
  }));
}

function raisedBy(judge: Judge, { example, beside, alone, around }: Assessed, limits: Limits) {
  const { item, detections, passes } = example;
  const isKept = ({ category, grade }: Detection, index: number) => grade === 'explicit' || (around[index] ?? 0) >= (limits.get(category)?.withhold ?? -Infinity);
  const found = judge === 'model' ? [] : detections;
  const byRules = found.filter((detection, index) => judge === 'rules' || isKept(detection, index));
  const byModel = judge === 'rules' || !passes ? [] : raisedBeside(byRules, judge === 'model' ? alone : beside, (category) => limits.get(category)?.raise ?? null);
  return [...byRules, ...byModel.map(({ detection }) => detection)].filter((detection) => isRaised(detection, item)).map((detection) => ({ ...detection, severity: 'caution' }));
}

function told(scores: readonly ItemScore[] = []): FileFigures['rules'] {
  const { recall, precision, innocentsAlarmed } = figuresOf(scores);
  const shown = (value: number | undefined) => Math.round((value ?? 0) * 1000) / 1000;
  return { recall: shown(recall?.value), precision: shown(precision?.value), innocents_alarmed: shown(innocentsAlarmed?.value) };
}

/** The limits as the weights have them. */
export function limitsOf(limits: Limits, category: FileFigures['file']): { raise: number | null; withhold: number | null } {
  const found = [...limits].find(([each]) => each === category)?.[1];
  const shown = (value: number | null | undefined) => (value === null || value === undefined ? null : rounded(value));
  return { raise: shown(found?.raise), withhold: shown(found?.withhold) };
}
