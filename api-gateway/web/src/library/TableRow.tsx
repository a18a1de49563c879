import { memo } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { Poster } from '../parts/Poster';
import type { Column } from './columns';
import classes from './ItemTable.module.css';
import { nameOf, type Row } from './rows';
import { SelectBox } from './SelectBox';
import type { Selection } from './selection';

/** Made of plain elements, and made anew only when it changes: a fast scroll makes hundreds of them a second. */
export const TableRow = memo(function TableRow({
  row,
  index,
  columns,
  selection,
}: {
  row: Row;
  index: number;
  columns: Column[];
  selection: Selection | undefined;
}) {
  const formats = useFormats();
  return (
    <>
      {selection && (
        <div role="cell">
          <SelectBox row={row} index={index} selection={selection} />
        </div>
      )}
      <div role="rowheader" className={classes.title}>
        <div className={classes.thumb}>
          <Poster url={row.posterUrl} title={row.title} shape={row.kind === 'episode' ? 'still' : 'poster'} />
        </div>
        <Link to={`/items/${row.id}`} className={classes.link}>
          {nameOf(row)}
        </Link>
      </div>
      {columns.map((column) => (
        <div key={column.name} role="cell" className={column.narrow ? classes.cell : classes.wideCell}>
          {column.cell(row, formats)}
        </div>
      ))}
    </>
  );
});
