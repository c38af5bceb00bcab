export { createBadge } from './create-badge';
export type { BadgeInput, DatedFact } from './input';
export { priceVerdictOf } from './price-verdict';
export { createQuestionBadge, type JudgedText } from './question-badge';
