import { mutationTest } from './mutation-test';

mutationTest('lancers');
