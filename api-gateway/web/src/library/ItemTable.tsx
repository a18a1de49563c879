import { type CSSProperties, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/Trouble';
import { COLUMNS } from './columns';
import { Heading } from './Heading';
import classes from './ItemTable.module.css';
import type { ListProps } from './list';
import { useRows } from './rows';
import { useSight } from './sight';
import { TableRow } from './TableRow';

const ROW = 50;

/** The items as a table of any length: only the rows in sight are there, and their pages come as they come into sight. */
export function ItemTable({ view, list, words, total, change, selection }: ListProps) {
  const { t } = useTranslation();
  const sight = useSight(words, total, ROW);
  const rows = useRows(list, sight.first, sight.last);
  const columns = useMemo(
    () => COLUMNS.filter((column) => !column.kinds || column.kinds.includes(view.kind)),
    [view.kind],
  );
  const box = selection ? '36px ' : '';
  const templates = {
    '--wide': `${box}minmax(200px, 2fr) ${columns.map((column) => column.width).join(' ')}`,
    '--narrow': `${box}minmax(0, 1fr) auto`,
  } as CSSProperties;
  return (
    <>
      {rows.error && <Trouble error={rows.error} again={rows.again} />}
      <div
        className={classes.box}
        ref={sight.box}
        style={templates}
        role="table"
        aria-rowcount={total + 1}
        aria-label={t(`library.kinds.${view.kind}`)}
        tabIndex={0}
      >
        <div role="rowgroup" className={classes.heads}>
          <div className={classes.row} role="row" aria-rowindex={1}>
            {selection && <div role="columnheader" aria-label={t('library.selected')} />}
            <Heading name="title" sort="title" narrow view={view} change={change} />
            {columns.map((column) => (
              <Heading key={column.name} {...column} view={view} change={change} />
            ))}
          </div>
        </div>
        <div className={classes.lines} role="rowgroup" style={{ height: sight.height }}>
          {sight.lines.map(({ index, start, key }) => {
            const row = rows.row(index);
            return (
              <div
                key={key}
                className={classes.line}
                role="row"
                aria-rowindex={index + 2}
                aria-busy={!row}
                aria-selected={row && selection?.ids.has(row.id)}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row && <TableRow row={row} index={index} columns={columns} selection={selection} />}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
