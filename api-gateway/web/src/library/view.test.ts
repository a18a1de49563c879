import { expect, test } from 'vitest';
import { queryOf, readView } from './view';

test('an address says kind, layout, order and filters, and what it does not know is left out', () => {
  const view = readView(new URLSearchParams('kind=series&layout=table&state=enriched&sort=year&order=desc&evil=1'));

  expect(view).toMatchObject({ kind: 'series', layout: 'table', sort: 'year', order: 'desc' });
  expect(view.filters).toEqual({ state: 'enriched' });
});

test('a kind that there is not is films', () => {
  expect(readView(new URLSearchParams('kind=<script>')).kind).toBe('movies');
});

test('days back become a day, so that a kept view stays true', () => {
  const view = readView(new URLSearchParams('added=7&q= alien '));

  expect(queryOf(view, new Date('2026-11-21T12:00:00Z'))).toEqual({ addedSince: '2026-11-14', q: 'alien' });
});
