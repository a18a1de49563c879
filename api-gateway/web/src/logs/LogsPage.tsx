import { Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Nothing } from '../parts/Nothing';
import { Page } from '../parts/Page';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { type Level, LEVELS, LogLines } from './LogLines';

const SHOWN = 200;
const FOLLOWED_EVERY = 3000;

/** The newest lines of every service's log, from a level on, that hold the words; followed while that is switched on. */
export default function LogsPage() {
  const { t } = useTranslation();
  const [level, setLevel] = useState<Level>('Information');
  const [words, setWords] = useState('');
  const [follow, setFollow] = useState(true);
  const [searched] = useDebouncedValue(words.trim(), 300);
  const logs = useQuery({
    queryKey: ['logs', level, searched],
    placeholderData: keepPreviousData,
    refetchInterval: follow && FOLLOWED_EVERY,
    queryFn: () =>
      answer(
        api.GET('/api/v1/logs', {
          params: { query: { minLevel: level, limit: SHOWN, ...(searched && { searchTerm: searched }) } },
        }),
      ),
  });
  return (
    <Page title={t('shell.places.logs')} lead={t('logs.lead')}>
      <Group align="flex-end">
        <NativeSelect
          label={t('logs.level')}
          value={level}
          onChange={(event) => setLevel(event.currentTarget.value as Level)}
          data={LEVELS.map((value) => ({ value, label: t(`logs.levels.${value}`) }))}
        />
        <TextInput
          label={t('logs.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          flex="1 1 180px"
          maw={420}
        />
        <Switch
          label={t('logs.follow')}
          checked={follow}
          onChange={(event) => setFollow(event.currentTarget.checked)}
          mb="xs"
        />
      </Group>
      {logs.isError && <Trouble error={logs.error} again={() => void logs.refetch()} />}
      {logs.isPending && <Waiting what={t('logs.looking')} />}
      {logs.data?.logs.length === 0 && <Nothing title={t('logs.none')} text={t('logs.noneText')} />}
      {logs.data && logs.data.logs.length > 0 && <LogLines lines={logs.data.logs} />}
    </Page>
  );
}
