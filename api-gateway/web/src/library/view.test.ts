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

test('a search is asked for without the blanks around it', () => {
  expect(queryOf(readView(new URLSearchParams('q= alien &state=enriched')))).toEqual({ q: 'alien', state: 'enriched' });
});
