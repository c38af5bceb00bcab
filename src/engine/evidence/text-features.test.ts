import { describe, expect, test } from 'vitest';
import { analyse } from '../../language/analyser-double';
import type { Detection } from '../../model/finding';
import { textFeatures, type Situation } from './text-features';

const SITUATION: Situation = { kind: 'message', platform: 'crowdworks', sender: 'client', stage: 'before_contract' };
const features = (text: string, met: Detection[] = [], situation: Partial<Situation> = {}) => textFeatures(analyse(text, 'message'), { ...SITUATION, ...situation }, met);
const namesOf = (text: string) => features(text).sentences.flatMap(({ clauses }) => clauses.flatMap(({ said }) => [...said.names]));
const near = ({ sentences }: ReturnType<typeof features>) => sentences.map((sentence) => [...sentence.near.names]);

describe('what is said in a clause', () => {
  test('concepts stand with their lineage and mood', () => {
    expect(namesOf('LINEで連絡してください。')).toEqual(expect.arrayContaining(['m:request', 'c:line', 'c:contact_tool', 'c:line/request', 'c:contact_act/request']));
  });

  test('a concept beside the predicate stands with its position, and no mood', () => {
    const names = namesOf('LINEで送られてくる画像を確認してください。');
    expect(names).toContain('c:line@adnominal');
    expect(names).not.toContain('c:line/request');
  });

  test('an ambiguous spelling is told apart', () => {
    const names = namesOf('ラインを引いてください。');
    expect(names).toContain('c:line?');
    expect(names).not.toContain('c:line');
  });

  test('pairs of concepts have one order, bare and with the mood', () => {
    expect(namesOf('LINEで連絡してください。')).toEqual(expect.arrayContaining(['c:contact_act&line', 'c:contact_act&line/request']));
    expect(namesOf('連絡はLINEでお願いします。')).toContain('c:contact_act&line');
  });

  test('a long list of mentions is not paired', () => {
    expect(namesOf('LINE、Zoom、Skype、Chatwork、LINE、Zoom、Skype、Chatwork、LINEです。').filter((name) => name.includes('&'))).toEqual([]);
  });

  test('timing and negation are told', () => {
    expect(namesOf('契約後にLINEで連絡してください。')).toEqual(expect.arrayContaining(['m:after_contract', 'c:line~after_contract']));
    expect(namesOf('経験は必要ないです。')).toEqual(expect.arrayContaining(['w:経験!', 'w:必要!']));
  });

  test('the order of events, bare and with the mood', () => {
    expect(namesOf('納品を確認してから仮払いします。')).toEqual(expect.arrayContaining(['o:delivery<escrow', 'o:delivery<escrow/offer']));
    expect(namesOf('納品します。仮払いします。').some((name) => name.startsWith('o:'))).toBe(false);
  });

  test('what is meant without being named', () => {
    expect(namesOf('LINEは使えますか。追加してください。')).toEqual(expect.arrayContaining(['k:line', 'k:contact_tool/request']));
    expect(namesOf('LINEを追加してください。').some((name) => name.startsWith('k:'))).toBe(false);
  });

  test('who acts, and who gives where that is somebody else', () => {
    expect(namesOf('弊社で連絡します。')).toContain('m:actor=writer');
    expect(namesOf('費用をお預かりします。')).toEqual(expect.arrayContaining(['m:actor=writer', 'm:giver=reader']));
    expect(namesOf('報酬は3000円です。').filter((name) => name.includes('actor') || name.includes('giver'))).toEqual([]);
  });

  test('concepts of what is handed over stand with who gives it', () => {
    const names = namesOf('LINEで商品をお渡しします。');
    expect(names).toContain('c:goods>writer');
    expect(names).not.toContain('c:line>writer');
    expect(namesOf('商品です。').filter((name) => name.includes('>'))).toEqual([]);
  });

  test('words, neighbours, numbers and entities', () => {
    const names = namesOf('報酬は3000円です。');
    expect(names).toEqual(expect.arrayContaining(['w:報酬', 'w:報酬/statement', 'w:報酬+#']));
    expect(namesOf('tanaka@example.com までお願いします。')).toEqual(expect.arrayContaining(['e:mail', 'e:mail/request']));
  });
});

describe('runs of tokens and of letters', () => {
  test('hold particles, endings and signs, and both ends of the clause', () => {
    expect(namesOf('報酬は3000円です。')).toEqual(expect.arrayContaining(['g:^+報酬', 'g:報酬+は+#', 'g:です+。+$', 'l:^報', 'l:報酬は', 'l:は0円']));
  });

  test('name concepts, of a link only that it is one, and the end of a line', () => {
    const names = namesOf('LINEで\nhttps://example.com/abc をご覧ください。');
    expect(names).toContain('g:{url}');
    expect(names.some((name) => name.includes('example'))).toBe(false);
    expect(names).toContain('g:{line}+で');
  });
});

describe('what stands around a sentence', () => {
  test('the concepts before and after it', () => {
    const [first, second] = near(features('LINEはお使いですか。よろしくお願いします。Zoomもあります。'));
    expect(second).toEqual(expect.arrayContaining(['p:line', 'n:zoom']));
    expect(first).not.toContain('p:line');
  });

  test('the heading over it, up to the next heading', () => {
    const sentences = near(features('【応募条件】\n日本語が得意な方\n■報酬\n1件100円です\n'));
    expect(sentences.map((each) => each.filter((name) => name.startsWith('h:')))).toEqual([[], ['h:応募', 'h:条件'], [], ['h:報酬']]);
  });

  test('a rule that met it, with its category and grade, and no other sentence', () => {
    const met: Detection = { rule: 'some-rule', category: 'unpaid_work', grade: 'weak', timing: 'now', start: 0, end: 3, quote: '' };
    const sentences = near(features('お願いします。以上です。', [met]));
    expect(sentences.map((each) => each.filter((name) => name.startsWith('r:')))).toEqual([['r:some-rule', 'r:unpaid_work/weak', 'r:any'], []]);
  });

  test('genre, writer, situation, concepts and words of the whole text', () => {
    expect([...features('LINEはお使いですか。', [], { sender: 'worker' }).whole.names]).toEqual(expect.arrayContaining(['x:message', 'x:worker', 't:line']));
    expect([...features('お願いします。').whole.names]).not.toContain('x:worker');
    expect([...features('お願いします。').whole.names]).toEqual(expect.arrayContaining(['x:unescrowed', 'x:crowdworks/unescrowed']));
    expect([...features('お願いします。', [], { stage: 'delivered', platform: 'lancers' }).whole.names]).toEqual(expect.arrayContaining(['x:escrowed', 'x:lancers/escrowed']));
  });
});

test('an empty text has no sentence', () => {
  expect(features('').sentences).toEqual([]);
});

test('between agreement and escrow a clause’s mood, concepts and short runs are said once more for that stage', () => {
  const namesAt = (stage: Situation['stage'], kind: Situation['kind'] = 'message') =>
    textFeatures(analyse('LINEで連絡してください。', 'message'), { platform: 'crowdworks', sender: 'client', kind, stage }, []).sentences[0]?.clauses.flatMap(({ said }) => [...said.names].filter((name) => name.startsWith('y:'))) ?? [];
  expect(namesAt('contracted')).toEqual(expect.arrayContaining(['y:m:request', 'y:c:line/request', 'y:g:{line}+で']));
  expect(namesAt('contracted').filter((name) => name.includes('&') || /^y:(?:w|l):/u.test(name) || name.split('+').length > 2)).toEqual([]);
  for (const other of [namesAt('before_contract'), namesAt('funded'), namesAt('contracted', 'job')]) expect(other).toEqual([]);
});
