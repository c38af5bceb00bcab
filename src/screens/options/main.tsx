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
import './options.css';
import './records.css';
import './rules.css';
import { Options } from './options';

const getMessage: GetMessage = (key, substitutions) => browser.i18n.getMessage(key, substitutions);
const language = createScreenLanguage(languageOf(getMessage), getMessage);
document.documentElement.lang = language.language;
document.title = `${language.say('options_title')} – ${language.say('app_name')}`;

keepFocus(document);
const root = document.getElementById('root');
if (root === null) throw new Error('the options have no root');
void followTheme().then(() => { render(<LanguageContext.Provider value={language}><Options /></LanguageContext.Provider>, root); });
