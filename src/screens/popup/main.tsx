import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../ui/tokens.css';
import { languageOf } from '../../ui/wording';
import { createScreenLanguage, LanguageContext } from '../parts/language';
import '../parts/screen.css';
import './popup.css';
import { Popup } from './popup';

const language = createScreenLanguage(languageOf(browser.i18n.getMessage('@@ui_locale')), (key, substitutions) => browser.i18n.getMessage(key, substitutions));
document.documentElement.lang = language.language;
document.title = language.say('app_name');

const root = document.getElementById('root');
if (root === null) throw new Error('the popup has no root');
render(<LanguageContext.Provider value={language}><Popup /></LanguageContext.Provider>, root);
