import { Alert, Anchor, Breadcrumbs, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { ItemMarks } from '../parts/ItemMarks';
import { Poster } from '../parts/Poster';
import classes from './ItemHead.module.css';
import type { Item } from './queries';

/** What an item is, at a glance. */
export function ItemHead({ item }: { item: Item }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const facts = [
    item.season !== undefined && item.episode !== undefined
      ? t('items.place', { season: item.season, episode: item.episode })
      : undefined,
    item.year,
    item.details?.runtime && formats.duration(item.details.runtime * 60),
    item.details?.certification,
    item.details?.genres?.join(', '),
  ].filter(Boolean);
  const ids = Object.entries(item.ids).map(([provider, id]) => `${provider} ${String(id)}`);
  return (
    <div className={classes.head}>
      <div className={classes.poster} data-kind={item.kind}>
        <Poster url={item.posterUrl} title={item.title} shape={item.kind === 'episode' ? 'still' : 'poster'} />
      </div>
      <Stack gap="xs">
        {item.seriesId !== undefined && (
          <Breadcrumbs>
            <Anchor component={Link} to={`/items/${item.seriesId}`}>
              {item.seriesTitle ?? t('item.series')}
            </Anchor>
            <Text>{item.title}</Text>
          </Breadcrumbs>
        )}
        <Group gap="xs">
          <ItemMarks item={item} />
        </Group>
        <Text>{facts.join(' · ')}</Text>
        {item.details?.tagline && <Text fs="italic">{item.details.tagline}</Text>}
        <Text size="sm" c="dimmed">
          {ids.join(' · ')}
        </Text>
        {item.trouble && (
          <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
            {item.trouble}
          </Alert>
        )}
      </Stack>
    </div>
  );
}
