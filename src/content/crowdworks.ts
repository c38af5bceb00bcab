import { crowdworksReaders } from '../pages/crowdworks/index';
import { crowdworksPages } from '../rulebook/pages';
import { start } from './start';

start({ crowdworks: crowdworksPages }, { crowdworks: crowdworksReaders });
