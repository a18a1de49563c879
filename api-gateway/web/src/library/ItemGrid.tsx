import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/Trouble';
import classes from './ItemGrid.module.css';
import { GridCard } from './GridCard';
import type { ListProps } from './list';
import { useRows } from './rows';
import { useSight } from './sight';

const GAP = 12;
/** Below a picture: title, year and marks. */
const WORDS = 48;

/** The items as pictures, as many beside each other as fit. */
export function ItemGrid({ view, list, words, total, selection }: ListProps) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize();
  const still = view.kind === 'episodes';
  const wanted = still ? 220 : width < 500 ? 105 : 150;
  const across = Math.max(1, Math.floor((width + GAP) / (wanted + GAP)));
  const each = (width - GAP * (across - 1)) / across;
  const line = Math.round((still ? (each * 9) / 16 : (each * 3) / 2) + WORDS + GAP);
  const sight = useSight(words, width ? Math.ceil(total / across) : 0, line);
  const rows = useRows(list, sight.first * across, Math.min(total, (sight.last + 1) * across) - 1);
  return (
    <>
      {rows.error && <Trouble error={rows.error} again={rows.again} />}
      <div
        className={classes.box}
        data-selecting={(selection?.ids.size ?? 0) > 0}
        ref={sight.box}
        tabIndex={0}
        role="group"
        aria-label={t(`library.kinds.${view.kind}`)}
      >
        <div className={classes.lines} ref={ref} style={{ height: sight.height }} role="list">
          {sight.lines.map(({ index: start, start: top }) =>
            Array.from({ length: Math.min(across, total - start * across) }, (_, place) => {
              const index = start * across + place;
              const row = rows.row(index);
              return (
                <div
                  key={index}
                  className={classes.card}
                  role="listitem"
                  aria-setsize={total}
                  aria-posinset={index + 1}
                  aria-busy={!row}
                  style={{
                    width: each,
                    height: line - GAP,
                    transform: `translate(${place * (each + GAP)}px, ${top}px)`,
                  }}
                >
                  {row && <GridCard row={row} index={index} selection={selection} />}
                </div>
              );
            }),
          )}
        </div>
      </div>
    </>
  );
}
