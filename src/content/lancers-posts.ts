import { lancersPostReaders } from '../pages/lancers/post-readers';
import { lancersPosts } from '../rulebook/pages';
import { badgesWith } from './badge/badge-keeper';
import { lancersFoot } from './badge/client-link';
import { startTexts } from './start-texts';

startTexts({ lancers: lancersPosts }, { lancers: lancersPostReaders }, badgesWith(lancersFoot));
