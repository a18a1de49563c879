import { expect, test } from 'vitest';
import { tmdbNumber } from './tmdbNumber';

test.each([
  ['603', 603],
  [' 603 ', 603],
  ['https://www.themoviedb.org/movie/603-the-matrix?language=de', 603],
  ['themoviedb.org/tv/4607', 4607],
  ['The Matrix', undefined],
  ['0', undefined],
  ['https://example.org/movie/603', undefined],
  ['99999999999', undefined],
])('%s is title %s', (text, number) => {
  expect(tmdbNumber(text)).toBe(number);
});
