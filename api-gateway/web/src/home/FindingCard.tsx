import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, send } from '../api/client';
import { done, failed } from '../parts/said';
import { May } from '../session/May';

const COLORS = { error: 'red', warning: 'yellow', notice: 'blue' };

/** Of these the title says it all; of the others what exactly is said below, as the service words it. */
const SAID_BY_TITLE = ['unmatched', 'jobs-failed', 'publishing-failed', 'second-writer'];

/** One thing only a person can mend, by its code in the person's language. */
export function FindingCard({ finding }: { finding: Schemas['Finding'] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mend, code, count, text } = finding;
  const about = `home.findings.${code}` as 'home.findings.unmatched';
  const title = t(`${about}.title`, { count, defaultValue: text });
  const mending = useMutation({
    mutationFn: (way: Schemas['Mend']) => send(way.method, way.path, way.body),
    onSuccess: () => done(t('home.mended')),
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['health'] }),
  });
  return (
    <Alert color={COLORS[finding.severity]} title={title}>
      <Stack gap="xs">
        {title !== text && !SAID_BY_TITLE.includes(code) && <Text size="sm">{text}</Text>}
        <Text size="sm">{t(`${about}.remedy`, { defaultValue: finding.remedy })}</Text>
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
