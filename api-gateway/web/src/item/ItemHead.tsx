import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { useSourceName } from '../i18n/sources';
import { ItemMarks } from '../parts/ItemMarks';
import { Poster } from '../parts/Poster';
import { useCandidates } from './artwork';
import classes from './ItemHead.module.css';
import type { Item } from './queries';

/** What an item is, at a glance. */
export function ItemHead({ item }: { item: Item }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const source = useSourceName();
  const { details } = item;
  const facts = [
    item.season !== undefined && item.episode !== undefined
      ? t('items.place', { season: item.season, episode: item.episode })
      : undefined,
    item.year,
    details?.runtime && formats.duration(details.runtime * 60),
    details?.certification,
    details?.genres?.join(', '),
  ].filter(Boolean);
  const ids = Object.entries(item.ids).map(([provider, id]) => `${source(provider)} ${String(id)}`);
  return (
    <div className={classes.head} data-kind={item.kind}>
      <Backdrop item={item} />
      <div className={classes.poster}>
        <Poster url={item.posterUrl} title={item.title} shape={item.kind === 'episode' ? 'still' : 'poster'} />
      </div>
      <Stack gap="xs" className={classes.words}>
        {item.seriesId !== undefined && (
          <Anchor component={Link} to={`/items/${item.seriesId}`} fw={600}>
            {item.seriesTitle ?? t('item.series')}
          </Anchor>
        )}
        <Group gap="xs">
          <ItemMarks item={item} />
        </Group>
        <Text fw={500}>{facts.join(' · ')}</Text>
        {details?.tagline && <Text fs="italic">{details.tagline}</Text>}
        {details?.plot && (
          <Text lineClamp={4} maw={760}>
            {details.plot}
          </Text>
        )}
        <Text size="sm">{ids.join(' · ')}</Text>
        {item.trouble && (
          <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
            {item.trouble}
          </Alert>
        )}
      </Stack>
    </div>
  );
}

/** Its fanart behind it all, so faint that words stand on it. */
function Backdrop({ item }: { item: Item }) {
  const fanart = useCandidates(item.id).data?.find((each) => each.assetType === 'fanart' && each.selected);
  return fanart?.previewUrl?.startsWith('/') ? (
    <img className={classes.backdrop} src={fanart.previewUrl} alt="" aria-hidden />
  ) : null;
}
