/** Fields of a post's page, beside its text, that can state a condition. */
export const CONDITION_FIELDS = ['reward', 'payment'] as const;
type ConditionField = (typeof CONDITION_FIELDS)[number];

/** The longest text of a page that is looked through for conditions, in UTF-16 units. */
export const MAX_POST_TEXT = 150_000;

/** What the page of a post has written on it. */
export interface PostText {
  /** Title and description. */
  body: string;
  /** What the site has marked the post with. */
  tags: string[];
  /** What else may state a condition: the cells of the page's tables, a cell a line after the head of its row. */
  cells: string;
  /** Which fields the page states. */
  fields: ConditionField[];
}
