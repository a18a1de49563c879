import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { GridCard } from '../library/GridCard';
import type { Kind } from '../library/view';
import { Trouble } from '../parts/Trouble';
import { Block } from './Block';
import styles from './LatelyAdded.module.css';

const SHOWN = 12;

/** The newest of a kind, as posters. A kind of which there is nothing is not shown. */
export function LatelyAdded({ kind }: { kind: Exclude<Kind, 'episodes'> }) {
  const { t } = useTranslation();
  const newest = useQuery({
    queryKey: ['items', kind, 'newest'],
    queryFn: () =>
      answer(api.GET(`/api/v1/${kind}`, { params: { query: { sort: 'added', order: 'desc', limit: SHOWN } } })),
  });
  if (newest.isError) {
    return <Trouble error={newest.error} again={() => void newest.refetch()} />;
  }
  if (!newest.data || newest.data.items.length === 0) {
    return null;
  }
  return (
    <Block
      title={t(`home.newest.${kind}`)}
      more={{ to: `/library?kind=${kind}&sort=added&order=desc`, words: t('home.wholeLibrary') }}
    >
      <ul className={styles.shelf} tabIndex={0} aria-label={t(`home.newest.${kind}`)}>
        {newest.data.items.map((row, index) => (
          <li key={row.id}>
            <GridCard row={row} index={index} selection={undefined} />
          </li>
        ))}
      </ul>
    </Block>
  );
}
