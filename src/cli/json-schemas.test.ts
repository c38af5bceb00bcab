import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from './json-schemas';

const docs = path.resolve(import.meta.dirname, '../../docs');

test.each(Object.entries(jsonSchemas()))('docs/%s says what is printed: if not, run `npm run reading:schema`', (file, text) => {
  expect(readFileSync(path.join(docs, file), 'utf8')).toBe(text);
});
