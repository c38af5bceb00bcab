/** What a text asks of a freelancer. People see the labels of `_locales`, never these ids. */
export const CATEGORIES = [
  'off_platform_contact', 'off_platform_payment', 'personal_information', 'product_purchase', 'on_site_work',
  'pre_contract_meeting', 'fake_contract', 'unpaid_work', 'upfront_fee', 'suspicious_offer', 'account_abuse',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The rule id under which detections go that rest on the linear model alone. */
export function evidenceRule(category: Category): string {
  return `evidence-${category.replaceAll('_', '-')}`;
}
