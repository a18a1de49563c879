import { Alert } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { Block } from './Block';
import { FindingCard } from './FindingCard';

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
