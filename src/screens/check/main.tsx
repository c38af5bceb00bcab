import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../ui/tokens.css';
import '../../ui/tokens-signs.css';
import '../../ui/tokens-dark.css';
import { languageOf, type GetMessage } from '../../ui/wording';
import { createScreenLanguage, LanguageContext } from '../parts/language';
import '../parts/screen.css';
import { followTheme } from '../parts/theme';
import '../popup/popup.css';
import './check.css';
import { CheckScreen } from './check-screen';

const getMessage: GetMessage = (key, substitutions) => browser.i18n.getMessage(key, substitutions);
const language = createScreenLanguage(languageOf(getMessage), getMessage);
document.documentElement.lang = language.language;
document.title = `${language.say('popup_tab_check')} – ${language.say('app_name')}`;

const root = document.getElementById('root');
if (root === null) throw new Error('the screen has no root');
void followTheme().then(() => { render(<LanguageContext.Provider value={language}><CheckScreen /></LanguageContext.Provider>, root); });
