import { useTranslation } from 'react-i18next';
import classes from './SelectBox.module.css';
import { nameOf, type Row } from './rows';
import type { Selection } from './selection';

/** Takes an item into the selection; with Shift, by mouse or by space bar, all since the one before, too. */
export function SelectBox({ row, index, selection }: { row: Row; index: number; selection: Selection }) {
  const { t } = useTranslation();
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={t('library.select', { title: nameOf(row) })}
      checked={selection.ids.has(row.id)}
      onChange={() => undefined}
      onClick={(event) => selection.toggle(row.id, index, event.shiftKey)}
    />
  );
}
