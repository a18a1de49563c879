import { expect, test } from 'vitest';
import { inOrder } from './feed';
import { type News, newsOf } from './news';

const news = (sequence: number): News =>
  newsOf({ sequence, at: '2026-11-21T21:00:00Z', name: 'file.discovered', body: {} });
const numbers = (feed: News[]) => feed.map(({ sequence }) => sequence);

test('what came and what was read make one feed, newest first and each once', () => {
  expect(numbers(inOrder([news(9), news(8)], [news(8), news(7), news(5)]))).toEqual([9, 8, 7, 5]);
});

test('what the stream missed stands where it belongs', () => {
  expect(numbers(inOrder([news(9), news(6)], [news(8), news(7), news(6)]))).toEqual([9, 8, 7, 6]);
});
