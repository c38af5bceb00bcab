/** What is written in kuromoji's dictionary where an entry has no base form. */
const NO_BASE_FORM = '*';

/** Numbers the ways in which base forms are made of surfaces: a few dozen serve all entries. */
export class BaseForms {
  readonly #numbers = new Map<string, number>();
  readonly #ways: (readonly [cut: number, ending: string])[] = [];

  /** The number of the way from a surface to its base form; an entry without one has its surface. */
  numberOf(surface: string, baseForm: string): number {
    const form = baseForm === NO_BASE_FORM ? surface : baseForm;
    let alike = 0;
    while (alike < surface.length && surface[alike] === form[alike]) alike += 1;
    const way = [surface.length - alike, form.slice(alike)] as const;
    const key = way.join();
    const number = this.#numbers.get(key) ?? this.#ways.push(way) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  get ways(): readonly (readonly [cut: number, ending: string])[] {
    return this.#ways;
  }
}
