import { expect, test } from 'vitest';
import de from './texts/de.json';
import en from './texts/en.json';

/** Every text as `path: {placeholders}`. */
function shape(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${prefix}${key}: ${[...new Set(value.match(/{{\w+/g) ?? [])].sort().join(' ')}`]
      : shape(value as object, `${prefix}${key}.`),
  );
}

test.each([['de', de]])('%s has every text of English with the same placeholders, and no other', (_, texts) => {
  expect(shape(texts).sort()).toEqual(shape(en).sort());
});

test.each([
  ['en', en],
  ['de', de],
])('%s has no empty text', (_, texts) => {
  expect(JSON.stringify(texts)).not.toContain('""');
});
