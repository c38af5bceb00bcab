/** Where the package has what a text is judged with, beside the dictionary: words, rules, policies and limits of the model, as `PackedKnowledge`. */
export const KNOWLEDGE_FILE = 'model/knowledge.json';

/** The model's table of weights, laid out as `layWeights` does. */
export const WEIGHTS_FILE = 'model/weights.bin';
