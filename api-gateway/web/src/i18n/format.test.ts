import { expect, test } from 'vitest';
import { formats } from './format';

const en = formats('en');

test('a size is told in the unit people would use', () => {
  expect(en.size(0)).toBe('0 byte');
  expect(en.size(12_345_678)).toBe('12 MB');
  expect(en.size(4_321_000_000)).toBe('4.3 GB');
});

test('a duration is told in its two largest units', () => {
  expect(en.duration(0)).toBe('0s');
  expect(en.duration(59.6)).toBe('1m');
  expect(en.duration(3661)).toBe('1h 1m');
});

test('a moment is told by how long ago it was', () => {
  const now = Date.parse('2026-01-02T12:00:00Z');
  expect(en.ago('2026-01-02T11:58:30Z', now)).toBe('1 minute ago');
  expect(en.ago('2026-01-03T12:00:00Z', now)).toBe('tomorrow');
});
