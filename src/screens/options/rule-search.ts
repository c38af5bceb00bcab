import { CATEGORIES, type Category } from '../../model/category';
import type { ListedRule } from '../../rulebook/list-rules';
import { ruleList } from '../../rulebook/rule-list';

/** The rules of one category that are listed, and how many it has. */
export interface ListedCategory { category: Category; rules: ListedRule[]; total: number }

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Prepares the search in the rules.
 * @param label a category's name for people
 */
export function createRuleSearch(label: (category: Category) => string) {
  const texts = new Map(ruleList.rules.map((rule) => {
    const examples = [...rule.match, ...rule.innocent].map(({ text }) => text);
    return [rule.id, plain([rule.id, rule.what.ja, rule.what.en, label(rule.category), ...examples].join('\n'))];
  }));
  /** The rules in whose words all of the query's words stand, by category; categories without any are left out. */
  return (query: string, isListed: (rule: ListedRule) => boolean): ListedCategory[] => {
    const words = plain(query).split(/\s+/u).filter((word) => word !== '');
    return CATEGORIES.flatMap((category) => {
      const own = ruleList.rules.filter((rule) => rule.category === category);
      const rules = own.filter((rule) => isListed(rule) && words.every((word) => texts.get(rule.id)?.includes(word)));
      return rules.length === 0 ? [] : [{ category, rules, total: own.length }];
    });
  };
}
