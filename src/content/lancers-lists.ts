import { lancersListReaders } from '../pages/lancers/list-readers';
import { lancersLists } from '../rulebook/pages';
import { badgesWith } from './badge/badge-keeper';
import { cardParts } from './badge/cards';
import { lancersFoot } from './badge/client-link';
import { createListSessions } from './lists/list-session';
import { start } from './start';

start({ lancers: lancersLists }, { lancers: lancersListReaders }, createListSessions(badgesWith(lancersFoot, cardParts)));
