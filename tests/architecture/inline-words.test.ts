import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../src');
/** The rooms that speak to people. What they say stands in `public/_locales` and `rules`. */
const ROOMS = ['screens', 'content', 'ui', 'advice', 'explanation'];
/** Files that hold words of their own, and why. */
const REASONED: Readonly<Record<string, string>> = {
  'advice/report-memo.ts': 'a memo goes to the platform, which reads Japanese, whatever the language of the person',
  'screens/popup/diagnosis-text.ts': 'goes to the makers of the extension, and is marked as English',
};

const files = ROOMS.flatMap((room) => readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(room, file.split(path.sep).join('/'))))
  .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.|-double\./u.test(file));

/** Attributes and properties whose text people read or hear. */
const SPOKEN = /^(?:aria-label|aria-description|aria-roledescription|aria-valuetext|ariaLabel|title|placeholder|alt|label|textContent|innerText)$/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** The name of a sentence in place of the sentence. */
const KEY = /^[a-z]+(?:_[a-z]+)+$/u;
/** Two words of letters in a row: what else code has in strings holds other signs. */
const SENTENCE = /(?:^|[^-.\w])[A-Za-z]{2,} [a-z]{2,}(?:[^-:\w]|$)/u;

/** Whether the text is meant for who reads the code: of an error that is thrown, of what went wrong with a message, or names of classes. */
function isForMakers(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return true;
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isNewExpression(at) && /Error$/u.test(at.expression.getText())) return true;
    if ((ts.isJsxAttribute(at) || ts.isPropertyAssignment(at)) && /^(?:class|rel|detail)$/u.test(at.name.getText())) return true;
    if (ts.isImportDeclaration(at)) return true;
  }
  return false;
}

/** The name of the attribute or property that the text is given to, or ''. */
function givenTo({ parent }: ts.Node): string {
  if (ts.isJsxAttribute(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText().replaceAll(/['"]/gu, '');
  if (ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left)) return parent.left.name.text;
  return '';
}

/** Texts in the code that a person would read, each with its line. */
function inlineWords(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const tell = (words: string) => { found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${words.trim()}`); };
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) tell(node.text);
    else if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) && !isForMakers(node)) {
      if (KEY.test(node.text)) return;
      if (JAPANESE.test(node.text) || SENTENCE.test(node.text) || (SPOKEN.test(givenTo(node)) && /\p{L}/u.test(node.text))) tell(node.text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

describe('what people read stands in the locales and the rules, not in the code', () => {
  test.each(ROOMS)('%s', (room) => {
    const own = files.filter((file) => file.startsWith(`${room}/`) && !(file in REASONED));
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap((file) => inlineWords(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  test('each exception is still one', () => {
    for (const file of Object.keys(REASONED)) expect(inlineWords(file, readFileSync(path.join(root, file), 'utf8')), file).not.toEqual([]);
  });

  test.each([
    ['words between tags', '<p>Nothing found</p>'], ['Japanese in a list', 'const all = ["確認"];'], ['a name for assistive technology', '<button aria-label="Close" />'],
    ['a sentence in a template', 'const said = `There are ${n} notes here`;'], ['the text of an element', 'made.textContent = "Close";'], ['an attribute of an element', 'element(document, "div", { "aria-label": "Close" })'],
  ])('%s is found', (_, code) => {
    expect(inlineWords('a.tsx', code)).not.toEqual([]);
  });

  test.each(['<p class="with icon left">{say("note_close")}</p>', 'throw new Error("a screen must be inside");', 'made.textContent = say("note_close");', 'root.querySelector("p > a")'])('%s is none', (code) => {
    expect(inlineWords('a.tsx', code)).toEqual([]);
  });
});
