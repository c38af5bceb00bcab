// What `compile.ts` writes. Named here so that the compiler need not infer the types of large generated files.
declare module '*/compiled/lexicon.json' {
  const value: import('../model/lexicon').CompiledLexicon;
  export default value;
}
declare module '*/compiled/labels.json' {
  const value: Partial<Record<string, import('../model/local-text').LocalText>>;
  export default value;
}
declare module '*/compiled/rules.json' {
  const value: import('./compiled-rule').CompiledRule[];
  export default value;
}
declare module '*/compiled/rule-names.json' {
  const value: { id: string; what: import('../model/local-text').LocalText }[];
  export default value;
}
declare module '*/compiled/rule-list.json' {
  const value: import('./list-rules').RuleList;
  export default value;
}
declare module '*/compiled/policies.json' {
  const value: Record<import('../model/platform').Platform, import('./compiled-rule').CompiledPolicy>;
  export default value;
}
declare module '*/compiled/evidence.json' {
  const value: Omit<import('./compiled-rule').CompiledEvidence, 'table'> | null;
  export default value;
}
declare module '*/compiled/evidence-table.json' {
  const value: string;
  export default value;
}
declare module '*/compiled/pages-crowdworks.json' {
  const value: import('./compiled-pages').CompiledPages;
  export default value;
}
declare module '*/compiled/pages-crowdworks-talks.json' {
  const value: import('./compiled-pages').CompiledPages;
  export default value;
}
declare module '*/compiled/pages-crowdworks-posts.json' {
  const value: import('./compiled-pages').CompiledPages;
  export default value;
}
declare module '*/compiled/pages-crowdworks-lists.json' {
  const value: import('./compiled-pages').CompiledPages;
  export default value;
}
declare module '*/compiled/pages-lancers.json' {
  const value: import('./compiled-pages').CompiledPages;
  export default value;
}
declare module '*/compiled/pages-lancers-talks.json' {
  const value: import('./compiled-pages').CompiledPages;
  export default value;
}
declare module '*/compiled/pages-lancers-posts.json' {
  const value: import('./compiled-pages').CompiledPages;
  export default value;
}
declare module '*/compiled/pages-lancers-lists.json' {
  const value: import('./compiled-pages').CompiledPages;
  export default value;
}
declare module '*/compiled/triggers.json' {
  const value: import('../model/triggers').Triggers;
  export default value;
}
declare module '*/compiled/page-triggers.json' {
  const value: import('../model/triggers').PageTriggers;
  export default value;
}
declare module '*/compiled/verifications.json' {
  const value: import('./schema/verifications').VerificationsFile;
  export default value;
}
declare module '*/compiled/trust.json' {
  const value: import('./schema/trust').Trust;
  export default value;
}
declare module '*/compiled/replies.json' {
  const value: import('./schema/replies').Replies;
  export default value;
}
declare module '*/compiled/checklists.json' {
  const value: import('./schema/checklists').ChecklistsFile;
  export default value;
}
declare module '*/compiled/conditions.json' {
  const value: import('./schema/conditions').ConditionsFile;
  export default value;
}
