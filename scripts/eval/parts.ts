import type { CompiledLexicon } from '../../src/model/lexicon';
import { GRAMMAR_PARTS, type GrammarPart } from '../../src/language/grammar-parts';
import type { Knowledge } from '../../src/engine/judge-read-text';
import { createPrefilter } from '../../src/prefilter';
import { evidence, lexicon, policies, rules } from '../../src/rulebook';
import { triggers } from '../../src/rulebook/triggers';

/** The product as an evaluation puts it together. */
export interface Product extends Knowledge {
  lexicon: CompiledLexicon;
  without: ReadonlySet<GrammarPart>;
  /** The prefilter: whether a text is looked at at all. */
  passes: (text: string) => boolean;
}

export const whole: Product = { lexicon, rules, policies, evidence, without: new Set(), passes: createPrefilter(triggers) };

interface Removable { what: string; leaveOut: (product: Product) => Product }

/** Parts beyond the grammar that can be left out. A new one is a line here. */
const ENGINE_PARTS = {
  prefilter: { what: 'turns away texts that hold no word of any rule', leaveOut: (product) => ({ ...product, passes: () => true }) },
  antipatterns: { what: 'the rules know innocent readings', leaveOut: (product) => ({ ...product, rules: product.rules.map((rule) => ({ ...rule, antipatterns: [] })) }) },
  evidence: { what: 'the linear model beside the rules', leaveOut: (product) => ({ ...product, evidence: null }) },
  withholding: { what: 'the model withholds weak detections', leaveOut: ({ evidence: model, ...rest }) => ({ ...rest, evidence: model && { ...model, categories: model.categories.map((each) => ({ ...each, withhold: null })) } }) },
} as const satisfies Record<string, Removable>;

export type Part = GrammarPart | keyof typeof ENGINE_PARTS;

const isGrammar = (part: Part): part is GrammarPart => part in GRAMMAR_PARTS;

/** Every part by name, those of the grammar first. */
export const PARTS: readonly Part[] = [...Object.keys(GRAMMAR_PARTS), ...Object.keys(ENGINE_PARTS)] as Part[];

export function whatIs(part: Part): string {
  return isGrammar(part) ? GRAMMAR_PARTS[part] : ENGINE_PARTS[part].what;
}

export function leaveOut(product: Product, part: Part): Product {
  return isGrammar(part) ? { ...product, without: new Set([...product.without, part]) } : (ENGINE_PARTS[part] as Removable).leaveOut(product);
}
