import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { failed } from '../parts/said';
import { BulkJob } from './BulkJob';
import { BulkModal } from './BulkModal';
import { type Action, actionsOf, useAllIds } from './bulk';
import type { List } from './rows';
import type { Selection } from './selection';

interface Running {
  job: number;
  action: Action;
}

/** What can be done with the selected items, and how far it is. */
export function BulkBar({ list, total, selection }: { list: List; total: number; selection: Selection }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const all = useAllIds(list);
  const [action, setAction] = useState<Action>();
  const [running, setRunning] = useState<Running>();
  const count = selection.ids.size;
  return (
    <>
      <Group gap="xs" role="group" aria-label={t('library.bulk.title')}>
        <Text size="sm" fw={600} role="status">
          {count > 0 && t('library.bulk.selected', { count, shown: formats.number(count) })}
        </Text>
        {count < total && (
          <Button
            size="xs"
            variant="default"
            loading={all.isPending}
            onClick={() => all.mutate(undefined, { onSuccess: selection.replace, onError: failed })}
          >
            {t('library.bulk.all', { count: total, shown: formats.number(total) })}
          </Button>
        )}
        {count > 0 && (
          <>
            <Button size="xs" variant="default" onClick={() => selection.replace([])}>
              {t('library.bulk.none')}
            </Button>
            {actionsOf(list.kind).map((each) => (
              <Button
                key={each}
                size="xs"
                variant={each === 'publish' ? 'filled' : 'default'}
                onClick={() => setAction(each)}
              >
                {t(`library.bulk.${each}`, { count, shown: formats.number(count) })}
              </Button>
            ))}
          </>
        )}
      </Group>
      {running && (
        <Paper withBorder p="sm" w="100%">
          <BulkJob key={running.job} {...running} kind={list.kind} onEnd={() => setRunning(undefined)} />
        </Paper>
      )}
      <BulkModal
        kind={list.kind}
        action={action}
        ids={selection.ids}
        onClose={() => setAction(undefined)}
        onBegun={(job) => {
          if (action) {
            setRunning({ job, action });
          }
          setAction(undefined);
          selection.replace([]);
        }}
      />
    </>
  );
}
