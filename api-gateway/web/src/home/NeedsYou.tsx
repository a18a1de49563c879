import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api, type Schemas, send } from '../api/client';
import { done, failed } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { May } from '../session/May';
import { Block } from './Block';

const COLORS = { error: 'red', warning: 'yellow', notice: 'blue' };

/** What only a person can mend, each with the way there and, where one request does it, the button. */
export function NeedsYou() {
  const { t } = useTranslation();
  const overview = useQuery({
    queryKey: ['health'],
    refetchInterval: 30_000,
    queryFn: () => answer(api.GET('/api/v1/health/overview')),
  });
  return (
    <Block title={t('home.needsYou')}>
      {overview.isError && <Trouble error={overview.error} again={() => void overview.refetch()} />}
      {overview.isPending && <Waiting what={t('home.lookingForTrouble')} />}
      {overview.data?.findings.length === 0 && (
        <Alert color="teal" icon={<IconCircleCheck aria-hidden />}>
          {t('home.allIsWell')}
        </Alert>
      )}
      {overview.data?.findings.map((finding) => (
        <FindingCard key={finding.code + finding.text} finding={finding} />
      ))}
    </Block>
  );
}

function FindingCard({ finding }: { finding: Schemas['Finding'] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mend } = finding;
  const mending = useMutation({
    mutationFn: (way: Schemas['Mend']) => send(way.method, way.path, way.body),
    onSuccess: () => done(t('home.mended')),
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['health'] }),
  });
  return (
    <Alert color={COLORS[finding.severity]} title={finding.text}>
      <Stack gap="xs">
        <Text size="sm">{finding.remedy}</Text>
        <Group gap="xs">
          <Button component={Link} to={finding.page} size="xs" variant="default">
            {t('home.look')}
          </Button>
          {mend && (
            <May role="editor">
              <Button size="xs" loading={mending.isPending} onClick={() => mending.mutate(mend)}>
                {t('home.mend')}
              </Button>
            </May>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
