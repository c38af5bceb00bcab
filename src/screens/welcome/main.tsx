import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../ui/tokens.css';
import '../../ui/tokens-signs.css';
import '../../ui/tokens-dark.css';
import { languageOf, type GetMessage } from '../../ui/wording';
import { keepFocus } from '../parts/keep-focus';
import { createScreenLanguage, LanguageContext } from '../parts/language';
import '../parts/screen.css';
import { followTheme } from '../parts/theme';
import './welcome.css';
import './sample.css';
import { Welcome } from './welcome';

const getMessage: GetMessage = (key, substitutions) => browser.i18n.getMessage(key, substitutions);
const language = createScreenLanguage(languageOf(getMessage), getMessage);
document.documentElement.lang = language.language;
document.title = `${language.say('welcome_title')} – ${language.say('app_name')}`;

keepFocus(document);
const root = document.getElementById('root');
if (root === null) throw new Error('the welcome page has no root');
void followTheme().then(() => { render(<LanguageContext.Provider value={language}><Welcome /></LanguageContext.Provider>, root); });
