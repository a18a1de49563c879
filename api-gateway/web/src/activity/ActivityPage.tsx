import { Button, Group, NativeSelect, Pill, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormats } from '../i18n/format';
import { Nothing } from '../parts/Nothing';
import { Page } from '../parts/Page';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { useFeed } from './feed';
import { FeedList } from './FeedList';
import { isSought, type News } from './news';
import { NewsDrawer } from './NewsDrawer';

/** The first words of the names of events. */
const TOPICS = [
  'file',
  'media',
  'metadata',
  'asset',
  'players',
  'library',
  'webhook',
  'job',
  'item',
  'question',
] as const;

/** Everything that happens, as it happens, and what happened before. */
export default function ActivityPage() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [address, setAddress] = useSearchParams();
  const [paused, setPaused] = useState(false);
  const [opened, setOpened] = useState<News>();
  const sought = {
    topic: address.get('topic') ?? '',
    text: address.get('text') ?? '',
    correlation: address.get('correlation') ?? '',
  };
  const { feed, waiting, more, hasMore, looking, error, again } = useFeed(paused, sought);
  const shown = feed.filter((news) => isSought(news, sought));
  const set = (name: keyof typeof sought, value: string) =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) {
          after.set(name, value);
        } else {
          after.delete(name);
        }
        return after;
      },
      { replace: true },
    );

  return (
    <Page
      title={t('shell.places.activity')}
      lead={t('activity.lead')}
      actions={
        <Button variant={paused ? 'filled' : 'default'} onClick={() => setPaused(!paused)} aria-pressed={paused}>
          {paused ? t('activity.goOn', { number: number(waiting) }) : t('activity.pause')}
        </Button>
      }
    >
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('activity.topic')}
          value={sought.topic}
          onChange={(event) => set('topic', event.currentTarget.value)}
          data={[
            { value: '', label: t('activity.everything') },
            ...TOPICS.map((value) => ({ value, label: t(`activity.topics.${value}`) })),
          ]}
        />
        <TextInput
          label={t('activity.text')}
          value={sought.text}
          onChange={(event) => set('text', event.currentTarget.value)}
        />
        {sought.correlation && (
          <Pill
            withRemoveButton
            size="lg"
            onRemove={() => set('correlation', '')}
            removeButtonProps={{ 'aria-label': t('activity.followAll'), tabIndex: 0, 'aria-hidden': false }}
          >
            {t('activity.following', { correlation: sought.correlation.slice(0, 8) })}
          </Pill>
        )}
        <Text size="sm" c="dimmed" role="status">
          {t('activity.shown', { count: shown.length, number: number(shown.length) })}
        </Text>
      </Group>
      {error && <Trouble error={error} again={() => void again()} />}
      {shown.length > 0 && <FeedList feed={shown} open={setOpened} more={more} />}
      {shown.length === 0 && looking && <Waiting what={t('activity.looking')} />}
      {shown.length === 0 && !looking && (
        <Nothing
          title={t(feed.length === 0 ? 'activity.none' : 'activity.noneSought')}
          text={t(feed.length === 0 ? 'activity.noneText' : 'activity.noneSoughtText')}
        >
          {hasMore && (
            <Button variant="default" onClick={more}>
              {t('activity.further')}
            </Button>
          )}
        </Nothing>
      )}
      <NewsDrawer
        news={opened}
        close={() => setOpened(undefined)}
        follow={(correlation) => {
          set('correlation', correlation);
          setOpened(undefined);
        }}
      />
    </Page>
  );
}
