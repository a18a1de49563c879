import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import styles from './FeedList.module.css';
import type { News } from './news';

const ROW = 58;
const COLORS: Record<string, string> = {
  file: 'blue',
  media: 'violet',
  metadata: 'orange',
  asset: 'teal',
  players: 'green',
  job: 'gray',
  webhook: 'yellow',
};

/** The events, one under the other; near the end of them `more` is asked for. */
export function FeedList({ feed, open, more }: { feed: News[]; open: (news: News) => void; more: () => void }) {
  const { t } = useTranslation();
  const { time, date } = useFormats();
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: feed.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    getItemKey: (index) => feed[index]?.sequence ?? index,
    overscan: 6,
  });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= feed.length - 10) {
      more();
    }
  }, [last, feed.length, more]);
  return (
    <div ref={list} className={styles.list}>
      <ul className={styles.all} aria-label={t('activity.list')} style={{ height: rows.getTotalSize() }}>
        {visible.map(({ index, key, start }) => {
          const news = feed[index];
          return (
            news && (
              <li key={key} className={styles.row} style={{ height: ROW, transform: `translateY(${start}px)` }}>
                <UnstyledButton className={styles.news} onClick={() => open(news)}>
                  <Group gap="xs" wrap="nowrap">
                    <Text size="xs" c="dimmed" className={styles.time}>
                      {isToday(news.at) ? time(news.at) : `${date(news.at)}, ${time(news.at)}`}
                    </Text>
                    <Badge size="sm" variant="light" tt="none" color={COLORS[news.name.split('.')[0] ?? ''] ?? 'gray'}>
                      {news.name}
                    </Badge>
                    {news.outcome && (
                      <Text size="xs" truncate>
                        {news.outcome}
                      </Text>
                    )}
                  </Group>
                  <Text size="sm" truncate>
                    {news.about || '–'}
                  </Text>
                </UnstyledButton>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function isToday(iso: string) {
  return new Date(iso).toDateString() === new Date().toDateString();
}
