import { expect, test } from 'vitest';
import { takenApart } from './takenApart';

function marked(path: string, title: string, year?: number) {
  return takenApart(path, title, year).flatMap(({ text, taken }) => (taken ? [`${taken}:${text}`] : []));
}

test('a title is found whatever stands between its words', () => {
  expect(marked('Some.Like-It_Hot.1959.mkv', 'Some Like It Hot', 1959)).toEqual([
    'title:Some.Like-It_Hot',
    'year:1959',
  ]);
});

test('the title, the numbering and the year of an episode are told apart', () => {
  expect(marked('Lost (2004)/Season 01/lost.s01e02.mkv', 'Lost', 2004)).toEqual([
    'title:Lost',
    'year:2004',
    'numbering:Season 01',
    'title:lost',
    'numbering:s01e02',
  ]);
});

test('a part of a longer word is no title, and a part of a number no year', () => {
  expect(marked('Italy/It 119591.mkv', 'It', 1959)).toEqual(['title:It']);
});

test('a title that is a number is not taken for the year beside it', () => {
  expect(marked('2012 (2009).mkv', '2012', 2009)).toEqual(['title:2012', 'year:2009']);
});

test('a Japanese title and signs that mean something in patterns do no harm', () => {
  expect(marked('千と千尋の神隠し (2001).mkv', '千と千尋の神隠し', 2001)).toEqual([
    'title:千と千尋の神隠し',
    'year:2001',
  ]);
  expect(marked('What (The) $#*! [x.mkv', '$#*![', undefined)).toEqual([]);
});

test('put together again it is the path', () => {
  const path = 'Films/Dune {tmdb-438631} (2021)/Dune.2021.1080p.mkv';
  expect(
    takenApart(path, 'Dune', 2021)
      .map(({ text }) => text)
      .join(''),
  ).toBe(path);
  expect(marked(path, 'Dune', 2021)).toContain('id:{tmdb-438631}');
});
