import { expect, it } from 'vitest';
import { parseArguments } from './arguments.mjs';

it('takes a part that there is', () => {
  expect(parseArguments(['--quick', '--only', 'page'], ['page'])).toMatchObject({ quick: true, only: 'page', profile: false });
});

it.each([[['--only', 'nothing'], 'page'], [['--fast'], '--fast']])('refuses %j and says why', (argv, why) => {
  expect(() => parseArguments(argv, ['page'])).toThrow(why);
});
