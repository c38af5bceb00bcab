/**
 * The parts of the grammar that can be left out, to measure what each is worth (`npm run eval -- --without`), each with
 * what it does. A new part is a line here and one question at its place: `reads('its_name')`.
 */
export const GRAMMAR_PARTS = {
  mending: 'mends words that the dictionary cuts wrongly',
  disguises: 'sees through look-alikes, masks and spaced-out letters',
  clauses: 'cuts a sentence into clauses',
  moods: 'tells asking from telling; without it every clause asks',
  refusal: 'knows what is refused or forbidden',
  report: 'knows what happened or what others say',
  quotation: 'knows what is quoted or said by a rule',
  headings: 'gives the items of a list the mood of their heading',
  asked_questions: 'knows the questions of a list of questions and answers',
  timing: 'knows what is meant for after contract, escrow or approval',
  events: 'knows which of contract, escrow, work, delivery, payment and contact comes first',
  adnominal: 'knows mentions in a clause before a noun',
  work_subject: 'knows mentions that the work is about',
  roles: 'knows who acts and who gives in a clause',
  quoted: 'knows mentions inside quoted words',
  places: 'lets そちら mean the tool named before',
  carry_over: 'knows the tool, means of payment or goods that a request leaves unsaid',
  genre: 'tells articles, notices, profiles and applications from messages',
} as const;
export type GrammarPart = keyof typeof GRAMMAR_PARTS;

/** Asked wherever a part of the grammar begins: whether it is read at all. */
export type Reads = (part: GrammarPart) => boolean;

const NOTHING: ReadonlySet<GrammarPart> = new Set();

/** What the grammar reads when some parts are left out; in the product none is. */
export function readsAllBut(without: ReadonlySet<GrammarPart> = NOTHING): Reads {
  return (part) => !without.has(part);
}
