import type { Job } from './jobs';

/** Less work or time than this says nothing about the rest. */
const ENOUGH_PARTS = 3;
const ENOUGH_SECONDS = 3;

/** Seconds that are probably left, by the pace so far; undefined while there is nothing to tell it from. */
export function timeLeft(
  job: Pick<Job, 'status' | 'startedAt' | 'progressCurrent' | 'progressTotal'>,
  now = Date.now(),
): number | undefined {
  const { progressCurrent: current, progressTotal: total } = job;
  if (job.status !== 'processing' || !job.startedAt || current < ENOUGH_PARTS || total <= current) {
    return undefined;
  }
  const seconds = (now - new Date(job.startedAt).getTime()) / 1000;
  return seconds < ENOUGH_SECONDS ? undefined : (seconds / current) * (total - current);
}
