import { crowdworksReaders } from '../pages/crowdworks/index';
import { crowdworksTalks } from '../rulebook/pages';
import { badgesWith } from './badge/badge-keeper';
import { crowdworksFoot } from './badge/client-check';
import { startTexts } from './start-texts';

startTexts({ crowdworks: crowdworksTalks }, { crowdworks: crowdworksReaders }, badgesWith(crowdworksFoot));
