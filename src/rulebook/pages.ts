import crowdworksPages from './compiled/pages-crowdworks.json';
import lancersPages from './compiled/pages-lancers.json';

/** What each content script needs of the rules of its own site. */
export { default as crowdworksLists } from './compiled/pages-crowdworks-lists.json';
export { default as crowdworksPosts } from './compiled/pages-crowdworks-posts.json';
export { default as crowdworksTalks } from './compiled/pages-crowdworks-talks.json';
export { default as lancersLists } from './compiled/pages-lancers-lists.json';
export { default as lancersPosts } from './compiled/pages-lancers-posts.json';
export { default as lancersTalks } from './compiled/pages-lancers-talks.json';

/** The page rules of every platform, whole. */
export const pageRules = { crowdworks: crowdworksPages, lancers: lancersPages };
