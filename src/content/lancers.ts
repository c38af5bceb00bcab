import { lancersTalkReaders } from '../pages/lancers/talk-readers';
import { lancersTalks } from '../rulebook/pages';
import { startTexts } from './start-texts';

startTexts({ lancers: lancersTalks }, { lancers: lancersTalkReaders });
