import { mutationTest } from './mutation-test';

mutationTest('crowdworks');
