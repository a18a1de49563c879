import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { JobCard } from '../jobs/JobCard';
import { useJobs } from '../jobs/jobs';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { AskingProviders } from './AskingProviders';
import { Block } from './Block';

const SHOWN = 5;

/** What is in work, with its progress and why it goes no faster; all of it stands on the page of jobs. */
export function Running() {
  const { t } = useTranslation();
  const jobs = useJobs({ type: null, status: 'processing', page: 1 });
  return (
    <Block title={t('home.running')} more={{ to: '/jobs', words: t('home.allJobs') }}>
      <AskingProviders />
      {jobs.isError && <Trouble error={jobs.error} again={() => void jobs.refetch()} />}
      {jobs.isPending && <Waiting what={t('home.lookingForJobs')} />}
      {jobs.data?.items.length === 0 && <Text c="dimmed">{t('home.nothingRuns')}</Text>}
      {jobs.data && jobs.data.items.length > 0 && (
        <List listStyleType="none" spacing="xs">
          {jobs.data.items.slice(0, SHOWN).map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
        </List>
      )}
    </Block>
  );
}
