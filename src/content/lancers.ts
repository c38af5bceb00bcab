import { lancersReaders } from '../pages/lancers/index';
import { lancersPages } from '../rulebook/pages';
import { start } from './start';

start({ lancers: lancersPages }, { lancers: lancersReaders });
