import { expect, test } from 'vitest';
import { timeLeft } from './timeLeft';

const now = Date.parse('2026-01-02T12:00:00Z');
const job = { status: 'processing', startedAt: '2026-01-02T11:59:00Z', progressCurrent: 25, progressTotal: 100 };

test('what is left takes as long for each part as what is done took', () => {
  expect(timeLeft(job, now)).toBe(180);
});

test('nothing is told of a job that waits, has just begun, is nearly untouched or does not know how much there is', () => {
  expect(timeLeft({ ...job, status: 'pending' }, now)).toBeUndefined();
  expect(timeLeft({ ...job, startedAt: '2026-01-02T11:59:59Z' }, now)).toBeUndefined();
  expect(timeLeft({ ...job, progressCurrent: 2 }, now)).toBeUndefined();
  expect(timeLeft({ ...job, progressTotal: 0 }, now)).toBeUndefined();
});

test('a job that is through all its parts has no time left to tell', () => {
  expect(timeLeft({ ...job, progressCurrent: 100 }, now)).toBeUndefined();
});
