import type { ReactNode } from 'react';
import type { Formats } from '../i18n/format';
import { ItemMarks } from '../parts/ItemMarks';
import type { Row } from './rows';
import type { Kind } from './view';

export interface Column {
  /** Of its name in the texts, under `library.columns`. */
  name: 'title' | 'year' | 'state' | 'files' | 'added' | 'enriched' | 'published';
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
  { name: 'year', sort: 'year', width: '72px', cell: (row) => row.year ?? '–' },
  { name: 'state', width: 'minmax(190px, 1fr)', narrow: true, cell: (row) => <ItemMarks item={row} /> },
  { name: 'files', width: '72px', cell: (row, formats) => formats.number(row.files) },
  { name: 'added', sort: 'added', width: '120px', cell: (row, formats) => day(row.createdAt, formats) },
  { name: 'enriched', width: '120px', cell: (row, formats) => day(row.enrichedAt, formats) },
  { name: 'published', width: '120px', cell: (row, formats) => day(row.lastPublishedAt, formats) },
];
