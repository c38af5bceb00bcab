import { crowdworksTalkReaders } from '../pages/crowdworks/talk-readers';
import { crowdworksTalks } from '../rulebook/pages';
import { badgesWith } from './badge/badge-keeper';
import { crowdworksFoot } from './badge/client-check';
import { startTexts } from './start-texts';

startTexts({ crowdworks: crowdworksTalks }, { crowdworks: crowdworksTalkReaders }, badgesWith(crowdworksFoot));
