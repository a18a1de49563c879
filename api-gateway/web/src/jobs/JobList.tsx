import { Group, NativeSelect, Pagination, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { May } from '../session/May';
import { ClearJobs } from './ClearJobs';
import { JobCard } from './JobCard';
import { STATUSES, useJobs, useJobTypes } from './jobs';
import { useJobName } from './names';

/** The ledger, newest first. */
export function JobList() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const name = useJobName();
  const type = address.get('type');
  const status = address.get('status');
  const page = Math.max(1, Number(address.get('page')) || 1);
  const jobs = useJobs({ type, status, page });
  const types = useJobTypes();
  const set = (key: string, value: string) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      after.delete('page');
      if (value) {
        after.set(key, value);
      } else {
        after.delete(key);
      }
      return after;
    });
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <Group gap="sm">
          <NativeSelect
            label={t('jobs.type')}
            value={type ?? ''}
            onChange={(event) => set('type', event.currentTarget.value)}
            data={[
              { value: '', label: t('jobs.every') },
              ...(types.data ?? []).map((value) => ({ value, label: name(value) })),
            ]}
          />
          <NativeSelect
            label={t('jobs.status')}
            value={status ?? ''}
            onChange={(event) => set('status', event.currentTarget.value)}
            data={[
              { value: '', label: t('jobs.every') },
              ...STATUSES.map((value) => ({ value, label: t(`jobs.statuses.${value}`) })),
            ]}
          />
        </Group>
        <May role="admin">
          <ClearJobs />
        </May>
      </Group>
      {jobs.isPending && <Waiting what={t('jobs.looking')} />}
      {jobs.isError && <Trouble error={jobs.error} again={() => void jobs.refetch()} />}
      {jobs.data?.items.length === 0 && <Nothing title={t('jobs.none')} text={t('jobs.noneText')} />}
      <Stack gap="xs" component="ul" p={0} m={0} aria-label={t('jobs.views.list')}>
        {jobs.data?.items.map((job) => (
          <JobCard key={job.id} job={job} />
        ))}
      </Stack>
      {jobs.data && jobs.data.totalPages > 1 && (
        <Pagination
          value={page}
          total={jobs.data.totalPages}
          onChange={(to) => set('page', String(to))}
          getItemProps={(to) => ({ 'aria-label': t('jobs.page', { page: to }) })}
          getControlProps={(control) => ({ 'aria-label': t(`parts.pages.${control}`) })}
        />
      )}
    </Stack>
  );
}
