import { expect, test } from 'vitest';
import { differences, inWords, written } from './fields';
import type { Item } from './queries';

const item = (details: object) => ({ id: 1, revision: 1, details }) as unknown as Item;

test('two people see only what reads otherwise', () => {
  const seen = item({ title: 'Alien', plot: 'A ship answers a call.', genres: ['Horror'] });
  const now = item({
    title: 'Alien',
    plot: 'A crew answers a call.',
    genres: ['Horror'],
    tagline: 'No one hears you.',
  });

  expect(differences(seen, now)).toEqual([
    { field: 'tagline', before: '', after: 'No one hears you.' },
    { field: 'plot', before: 'A ship answers a call.', after: 'A crew answers a call.' },
  ]);
});

test('people and ratings read as words', () => {
  expect(inWords([{ name: 'Ada Eskola', role: 'Mara', order: 0 }, { name: 'Hugo Eskola' }])).toBe(
    'Ada Eskola (Mara), Hugo Eskola',
  );
  expect(inWords([{ source: 'imdb', value: 8.5, max: 10, votes: 12 }])).toBe('IMDb 8.5/10');
});

test('an emptied form clears the field, and a year is a number', () => {
  expect(written('text', '  ')).toBeNull();
  expect(written('number', '1979')).toBe(1979);
  expect(written('texts', ['Horror'])).toEqual(['Horror']);
});
