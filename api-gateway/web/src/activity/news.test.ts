import { expect, test } from 'vitest';
import { isSought, newsOf } from './news';

function event(name: string, body: Record<string, unknown>) {
  return { sequence: 7, at: '2026-01-02T12:00:00Z', name, correlationId: 'c-1', body };
}

const all = { topic: '', text: '', correlation: '' };

test('an event is about its title, else about its file', () => {
  expect(newsOf(event('asset.published', { title: 'Dune', files: [{ id: 3, path: 'a' }] })).about).toBe('Dune');
  expect(newsOf(event('file.discovered', { file: { id: 3, path: 'Dune/Dune.mkv' } })).about).toBe('Dune/Dune.mkv');
});

test('its files are found wherever a message names them', () => {
  expect(newsOf(event('file.discovered', { file: { id: 3, path: 'a' } })).files).toEqual([3]);
  expect(newsOf(event('asset.published', { files: [{ id: 3 }, { id: 4 }] })).files).toEqual([3, 4]);
  expect(newsOf(event('metadata.enriched', { files: [{ file: { id: 5 }, part: 1 }] })).files).toEqual([5]);
});

test('of a huge message only the beginning is kept', () => {
  const { message, files } = newsOf(
    event('metadata.enriched', { plot: 'x'.repeat(300_000), files: Array.from({ length: 500 }, (_, id) => ({ id })) }),
  );
  expect(message.length).toBeLessThan(5_000);
  expect(files).toHaveLength(20);
});

test('a topic takes in its events and no other of the same beginning', () => {
  expect(isSought(newsOf(event('file.removed', {})), { ...all, topic: 'file' })).toBe(true);
  expect(isSought(newsOf(event('filed.away', {})), { ...all, topic: 'file' })).toBe(false);
});

test('a text is found in any writing, a correlation also where it is one cause of several', () => {
  const news = newsOf({ ...event('players.notified', { target: 'Living room' }), causes: ['c-9'] });
  expect(isSought(news, { ...all, text: 'LIVING' })).toBe(true);
  expect(isSought(news, { ...all, correlation: 'c-9' })).toBe(true);
  expect(isSought(news, { ...all, correlation: 'c-8' })).toBe(false);
});
