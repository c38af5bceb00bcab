import { crowdworksListReaders } from '../pages/crowdworks/list-readers';
import { crowdworksLists } from '../rulebook/pages';
import { badgesWith } from './badge/badge-keeper';
import { cardParts } from './badge/cards';
import { crowdworksFoot } from './badge/client-check';
import { createListSessions } from './lists/list-session';
import { start } from './start';

start({ crowdworks: crowdworksLists }, { crowdworks: crowdworksListReaders }, createListSessions(badgesWith(crowdworksFoot, cardParts)));
