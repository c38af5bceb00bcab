import { crowdworksPostReaders } from '../pages/crowdworks/post-readers';
import { crowdworksPosts } from '../rulebook/pages';
import { badgesWith } from './badge/badge-keeper';
import { crowdworksFoot } from './badge/client-check';
import { tellPostText } from './post-text';
import { startTexts } from './start-texts';

const [rules, readers] = [{ crowdworks: crowdworksPosts }, { crowdworks: crowdworksPostReaders }];
tellPostText(rules, readers);
startTexts(rules, readers, badgesWith(crowdworksFoot));
