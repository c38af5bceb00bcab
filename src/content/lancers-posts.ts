import { lancersPostReaders } from '../pages/lancers/post-readers';
import { lancersPosts } from '../rulebook/pages';
import { badgesWith } from './badge/badge-keeper';
import { lancersFoot } from './badge/client-link';
import { tellPostText } from './post-text';
import { startTexts } from './start-texts';

const [rules, readers] = [{ lancers: lancersPosts }, { lancers: lancersPostReaders }];
tellPostText(rules, readers);
startTexts(rules, readers, badgesWith(lancersFoot));
