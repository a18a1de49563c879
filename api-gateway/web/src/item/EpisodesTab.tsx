import { Accordion, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { Episodes } from './Episodes';
import type { Item } from './queries';

/** The most one answer holds. */
const MOST = 200;

/** The seasons of a series with their episodes, or a season's episodes. */
export function EpisodesTab({ item }: { item: Item }) {
  return item.kind === 'season' ? <Episodes season={item.id} /> : <Seasons series={item.id} />;
}

function Seasons({ series }: { series: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const seasons = useQuery({
    queryKey: ['items', 'seasons', series],
    queryFn: () =>
      answer(api.GET('/api/v1/series/{id}/seasons', { params: { path: { id: series }, query: { limit: MOST } } })),
  });
  if (seasons.error) {
    return <Trouble error={seasons.error} again={() => void seasons.refetch()} />;
  }
  if (!seasons.data) {
    return <Waiting what={t('item.episodes.waiting')} />;
  }
  if (seasons.data.items.length === 0) {
    return <Nothing title={t('item.episodes.none')} text={t('item.episodes.noneText')} />;
  }
  return (
    <Accordion variant="separated" value={open} onChange={setOpen} order={2}>
      {seasons.data.items.map((season) => (
        <Accordion.Item key={season.id} value={String(season.id)}>
          <Accordion.Control>
            {season.title}
            <Text span size="sm" c="dimmed" ml="sm">
              {t('item.episodes.count', { there: season.episodeCount ?? 0, known: season.episodesKnown ?? 0 })}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <Anchor component={Link} to={`/items/${season.id}`} size="sm">
              {t('item.episodes.season')}
            </Anchor>
            {open === String(season.id) && <Episodes season={season.id} />}
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
