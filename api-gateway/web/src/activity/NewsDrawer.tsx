import { Anchor, Button, Code, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/format';
import { FileTimeline } from '../timeline/FileTimeline';
import type { News } from './news';

/** One event: its message, what else belongs to it, and how its file got here. */
export function NewsDrawer({
  news,
  close,
  follow,
}: {
  news: News | undefined;
  close: () => void;
  follow: (correlation: string) => void;
}) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <Drawer
      opened={news !== undefined}
      onClose={close}
      position="right"
      size="lg"
      title={news?.name}
      closeButtonProps={{ 'aria-label': t('activity.close') }}
    >
      {news && (
        <Stack>
          <Text>
            {news.about} <Text span c="dimmed">{`${dateTime(news.at)} · ${news.sequence}`}</Text>
          </Text>
          <Group>
            {news.correlationId && (
              <Button size="xs" variant="default" onClick={() => news.correlationId && follow(news.correlationId)}>
                {t('activity.follow')}
              </Button>
            )}
            {news.itemId !== undefined && (
              <Anchor size="sm" component={Link} to={`/items/${news.itemId}`}>
                {t('activity.item')}
              </Anchor>
            )}
          </Group>
          {news.files[0] !== undefined && (
            <>
              <Title order={3} size="h5">
                {t('timeline.title')}
              </Title>
              <FileTimeline file={news.files[0]} />
            </>
          )}
          <Title order={3} size="h5">
            {t('activity.message')}
          </Title>
          <Code block>{news.message}</Code>
        </Stack>
      )}
    </Drawer>
  );
}
