import { crowdworksPostReaders } from '../pages/crowdworks/post-readers';
import { crowdworksPosts } from '../rulebook/pages';
import { badgesWith } from './badge/badge-keeper';
import { crowdworksFoot } from './badge/client-check';
import { startTexts } from './start-texts';

startTexts({ crowdworks: crowdworksPosts }, { crowdworks: crowdworksPostReaders }, badgesWith(crowdworksFoot));
