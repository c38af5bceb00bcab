/** What to do, to leave and to make sure of, stage by stage, for the popup. */
export { default as checklists } from './compiled/checklists.json';
