import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const [base = '', signs = '', dark = ''] = ['tokens.css', 'tokens-signs.css', 'tokens-dark.css'].map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'));
const light = base + signs;
const values = (part: string) => new Map([...part.matchAll(/--kg-([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

describe.each([['light', values(light)], ['dark', new Map([...values(light), ...values(dark)])]])('%s colours', (_, colours) => {
  const of = (name: string) => colours.get(name) ?? 'missing';

  it.each(['ink', 'ink-soft', 'ink-faint', 'brand', 'violation', 'caution', 'notice', 'ok'])('%s is readable on every ground that it stands on', (name) => {
    for (const ground of ['paper', 'ground']) expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['violation', 'caution', 'notice', 'ok', 'brand'])('%s and plain words are readable on its soft ground', (name) => {
    for (const text of [name, 'ink', 'ink-soft']) expect(contrast(of(text), of(`${name}-soft`))).toBeGreaterThanOrEqual(4.5);
  });

  it('a filled button is readable', () => {
    expect(contrast(of('on-brand'), of('brand'))).toBeGreaterThanOrEqual(4.5);
  });
});

it('both themes name the same colours', () => {
  expect([...values(dark).keys()].sort()).toEqual([...values(light).keys()].sort());
  expect(values(dark).size).toBe(values(light).size);
});
