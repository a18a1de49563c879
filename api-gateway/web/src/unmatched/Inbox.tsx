import { Badge, Group, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import styles from './Inbox.module.css';
import type { Question } from './questions';

const ROW = 56;

/** The questions, one under the other; arrows go from one to the next. */
export function Inbox({
  questions,
  total,
  chosen,
  choose,
  more,
}: {
  questions: Question[];
  total: number;
  chosen: number | undefined;
  choose: (question: Question) => void;
  more: () => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: questions.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 6,
  });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  const at = questions.findIndex((question) => question.id === chosen);

  useEffect(() => {
    if (last >= questions.length - 10) {
      more();
    }
  }, [last, questions.length, more]);
  useEffect(() => {
    if (at >= 0) {
      rows.scrollToIndex(at);
    }
  }, [at, rows]);

  const arrows = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -questions.length, End: questions.length }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const to = questions[Math.min(Math.max(at + step, 0), questions.length - 1)];
      if (to) {
        choose(to);
      }
    }
  };

  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('unmatched.list')}
      aria-activedescendant={at >= 0 ? `question-${chosen}` : undefined}
      onKeyDown={arrows}
    >
      <div className={styles.all} role="presentation" style={{ height: rows.getTotalSize() }}>
        {visible.map(({ index, start }) => {
          const question = questions[index];
          return (
            question && (
              <div
                key={question.id}
                id={`question-${question.id}`}
                role="option"
                aria-selected={question.id === chosen}
                aria-setsize={total}
                aria-posinset={index + 1}
                className={styles.row}
                style={{ height: ROW, transform: `translateY(${start}px)` }}
                onClick={() => choose(question)}
              >
                <Text truncate fw={500}>
                  {question.title} {question.year && <Text span>({question.year})</Text>}
                </Text>
                <Group gap="xs" wrap="nowrap">
                  <Text size="xs" className={styles.quiet}>
                    {t(`unmatched.kinds.${question.kind === 'series' ? 'series' : 'movie'}`)}
                  </Text>
                  {question.files > 1 && (
                    <Badge size="xs" variant="default">
                      {t('unmatched.files', { count: question.files, number: number(question.files) })}
                    </Badge>
                  )}
                </Group>
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
