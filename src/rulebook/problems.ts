import type { LocalText } from '../model/local-text';

/** One fault of a rule file: where it is and what to mend. */
export interface RuleProblem { file: string; message: LocalText }

/** Everything that is wrong with the rule files, told at once, in Japanese and English. */
class RulebookError extends Error {
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    const lines = problems.map(({ file, message }) => `  ${file}\n    ${message.ja}\n    ${message.en}`);
    super(`ルールファイルに誤りがあります（${problems.length} 件） / ${problems.length} problem(s) in the rule files\n${lines.join('\n')}`);
    this.name = 'RulebookError';
    this.problems = problems;
  }
}

/** Gathers problems while the files are checked. */
export class ProblemList {
  readonly #problems: RuleProblem[] = [];

  add(file: string, ja: string, en: string): void {
    this.#problems.push({ file, message: { ja, en } });
  }

  /** Throws a `RulebookError` if anything was added. */
  throwIfAny(): void {
    if (this.#problems.length > 0) throw new RulebookError(this.#problems);
  }
}
