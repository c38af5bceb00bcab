import crowdworksPages from './compiled/pages-crowdworks.json';
import lancersPages from './compiled/pages-lancers.json';

export { crowdworksPages, lancersPages };

/** The page rules of every platform. A content script takes those of its own site alone. */
export const pageRules = { crowdworks: crowdworksPages, lancers: lancersPages };
