import { Anchor, Group, Pagination, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { ItemMarks } from '../parts/ItemMarks';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';

const PAGE_SIZE = 50;

/** A season's episodes by number, also those of which there is no file. */
export function Episodes({ season }: { season: number }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const episodes = useQuery({
    queryKey: ['items', 'episodes of season', season, page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/seasons/{id}/episodes', {
          params: { path: { id: season }, query: { page, limit: PAGE_SIZE } },
        }),
      ),
  });
  if (episodes.error) {
    return <Trouble error={episodes.error} again={() => void episodes.refetch()} />;
  }
  if (!episodes.data) {
    return <Waiting what={t('item.episodes.waiting')} />;
  }
  const { items, total = 0 } = episodes.data;
  return (
    <Stack gap={0} mt="xs">
      {total === 0 && <Nothing title={t('item.episodes.none')} text={t('item.episodes.noneText')} />}
      {items.map((episode) => (
        <Group key={episode.id} justify="space-between" py={6} wrap="nowrap">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Text size="sm" c="dimmed" w={28} ta="right">
              {episode.episode}
            </Text>
            <Anchor component={Link} to={`/items/${episode.id}`} size="sm" truncate>
              {episode.title}
            </Anchor>
          </Group>
          {episode.files > 0 ? (
            <ItemMarks item={episode} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('item.episodes.noFile')}
            </Text>
          )}
        </Group>
      ))}
      {total > PAGE_SIZE && (
        <Pagination
          total={Math.ceil(total / PAGE_SIZE)}
          value={page}
          onChange={setPage}
          mt="sm"
          getControlProps={(control) => ({
            'aria-label': t(`item.episodes.${control === 'previous' ? 'before' : 'after'}`),
          })}
        />
      )}
    </Stack>
  );
}
