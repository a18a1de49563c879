import { Badge, Group, NativeSelect, Stack, Switch, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormats } from '../i18n/format';
import { Nothing } from '../parts/Nothing';
import { Page } from '../parts/Page';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';

const LEVELS = ['Debug', 'Information', 'Warning', 'Error'] as const;
type Level = (typeof LEVELS)[number];
const COLORS: Record<string, string> = { Warning: 'yellow', Error: 'red', Fatal: 'red' };
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
        <TextInput label={t('logs.search')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
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
      {logs.data && logs.data.logs.length > 0 && <Lines lines={logs.data.logs} />}
    </Page>
  );
}

interface Line {
  Timestamp?: string | undefined;
  Level?: string | undefined;
  RenderedMessage?: string | undefined;
  Properties?: Record<string, unknown> | undefined;
}

function Lines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <Table.ScrollContainer minWidth={640} tabIndex={0}>
      <Table aria-label={t('shell.places.logs')} layout="fixed">
        <Table.Tbody>
          {lines.map((line, index) => (
            <Table.Tr key={`${line.Timestamp} ${index}`}>
              <Table.Td w={180}>{line.Timestamp && dateTime(line.Timestamp)}</Table.Td>
              <Table.Td w={130}>
                <Badge variant="light" color={COLORS[line.Level ?? ''] ?? 'gray'}>
                  {line.Level}
                </Badge>
              </Table.Td>
              <Table.Td>
                <Stack gap={0}>
                  <Text size="sm">{line.RenderedMessage}</Text>
                  <Text size="xs" c="dimmed" truncate>
                    {Object.entries(line.Properties ?? {})
                      .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
                      .join(' ')}
                  </Text>
                </Stack>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
