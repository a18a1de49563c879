import { Badge, Group, Pagination, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormats } from '../i18n/format';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';

const COLORS: Record<string, string> = { done: 'teal', refused: 'yellow', failed: 'red' };

/** Who changed what, newest first. */
export function AuditSection() {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const [page, setPage] = useState(1);
  const [who, setWho] = useState('');
  const [asked] = useDebouncedValue(who, 300);
  const audit = useQuery({
    queryKey: ['audit', asked, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        api.GET('/api/v1/audit', { params: { query: { page, limit: 50, who: asked === '' ? undefined : asked } } }),
      ),
  });
  if (audit.isError) {
    return <Trouble error={audit.error} again={() => void audit.refetch()} />;
  }
  if (audit.isPending) {
    return <Waiting what={t('audit.looking')} />;
  }
  return (
    <Stack>
      <TextInput
        label={t('audit.who')}
        value={who}
        onChange={(event) => {
          setWho(event.currentTarget.value);
          setPage(1);
        }}
        maw={320}
      />
      {audit.data.items.length === 0 ? (
        <Nothing title={t('audit.none')} />
      ) : (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table aria-label={t('settings.sections.audit')}>
            <Table.Thead>
              <Table.Tr>
                {(['at', 'who', 'what', 'outcome'] as const).map((column) => (
                  <Table.Th key={column}>{t(`audit.columns.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {audit.data.items.map((entry) => (
                <Table.Tr key={entry.id}>
                  <Table.Td>{dateTime(entry.at)}</Table.Td>
                  <Table.Td>{entry.who ?? t('audit.stranger')}</Table.Td>
                  <Table.Td>
                    <Text size="sm" ff="monospace">
                      {entry.method} {entry.target}
                    </Text>
                    {entry.fields.length > 0 && (
                      <Text size="xs" c="dimmed">
                        {entry.fields.join(', ')}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <Badge color={COLORS[entry.outcome] ?? 'gray'} variant="light">
                      {entry.status}
                    </Badge>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('audit.count', { total: number(audit.data.totalItems) })}
        </Text>
        <Pagination
          total={audit.data.totalPages}
          value={page}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`parts.pages.${control}`) })}
        />
      </Group>
    </Stack>
  );
}
