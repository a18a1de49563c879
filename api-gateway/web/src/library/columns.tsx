import type { ReactNode } from 'react';
import type { Formats } from '../i18n/format';
import { ItemMarks } from '../parts/ItemMarks';
import type { Row } from './rows';
import type { Kind } from './view';

export interface Column {
  /** Of its name in the texts, under `library.columns`. */
  name: 'title' | 'year' | 'state' | 'episodes' | 'resolution' | 'rating' | 'runtime' | 'added' | 'published';
  /** The API's word for the order; without one it cannot be sorted by. */
  sort?: string;
  width: string;
  /** Kinds of which it says something; all by itself. */
  kinds?: Kind[];
  /** Whether it is there on a phone, too. */
  narrow?: boolean;
  cell: (row: Row, formats: Formats) => ReactNode;
}

const day = (iso: string | undefined, formats: Formats) => (iso ? formats.date(iso) : '–');

export const COLUMNS: Column[] = [
  { name: 'year', sort: 'year', width: '64px', cell: (row) => row.year ?? '–' },
  { name: 'state', sort: 'state', width: 'minmax(200px, 1fr)', narrow: true, cell: (row) => <ItemMarks item={row} /> },
  {
    name: 'episodes',
    width: '92px',
    kinds: ['series'],
    cell: (row) => `${row.episodeCount ?? 0} / ${row.episodesKnown ?? 0}`,
  },
  {
    name: 'resolution',
    sort: 'resolution',
    width: '100px',
    kinds: ['movies', 'episodes'],
    cell: (row) => row.resolution ?? '–',
  },
  {
    name: 'rating',
    sort: 'rating',
    width: '72px',
    cell: (row, formats) => (row.rating === undefined ? '–' : formats.number(Math.round(row.rating * 10) / 10)),
  },
  {
    name: 'runtime',
    sort: 'runtime',
    width: '82px',
    kinds: ['movies', 'episodes'],
    cell: (row, formats) => (row.runtime ? formats.duration(row.runtime * 60) : '–'),
  },
  { name: 'added', sort: 'added', width: '116px', cell: (row, formats) => day(row.createdAt, formats) },
  { name: 'published', sort: 'published', width: '116px', cell: (row, formats) => day(row.lastPublishedAt, formats) },
];
