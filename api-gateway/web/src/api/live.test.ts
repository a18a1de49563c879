import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveStream } from './live';

/** A stream of a server that numbers events from 1 and keeps them all; connections are opened and broken by hand. */
class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static readonly log: string[] = [];
  static current: FakeEventSource | undefined;

  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  private told: number;

  constructor(readonly url: string) {
    super();
    const since = new URL(url, 'http://marquee').searchParams.get('since');
    this.told = since === null ? FakeEventSource.log.length : Number(since);
    FakeEventSource.current = this;
  }

  /** Connected: everything since then is told, now and from now on. */
  open() {
    this.readyState = 1;
    this.onopen?.();
    this.flush();
  }

  flush() {
    while (this.readyState === 1 && this.told < FakeEventSource.log.length) {
      this.told += 1;
      const data = JSON.stringify({ sequence: this.told, name: 'file.discovered', body: {} });
      this.dispatchEvent(new MessageEvent('file.discovered', { data, lastEventId: String(this.told) }));
    }
  }

  /** The connection is gone; a browser gives up for good on an answer that is no stream. */
  breakDown(givenUp: boolean) {
    this.readyState = givenUp ? FakeEventSource.CLOSED : 0;
    this.onerror?.();
  }

  close() {
    this.readyState = FakeEventSource.CLOSED;
  }
}

function happens(times = 1) {
  for (let time = 0; time < times; time++) {
    FakeEventSource.log.push('file.discovered');
  }
  FakeEventSource.current?.flush();
}

const seen: number[] = [];
const missed = vi.fn();
let stop: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeEventSource);
  FakeEventSource.log.length = 0;
  seen.length = 0;
  missed.mockClear();
  stop = new LiveStream().follow({ event: ({ sequence }) => seen.push(sequence), missed });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('what happens while the stream is broken off is told when it is there again, each once and in order', () => {
  FakeEventSource.current?.open();
  happens(3);

  FakeEventSource.current?.breakDown(true);
  happens(4);
  vi.advanceTimersByTime(3000);
  FakeEventSource.current?.open();
  happens();

  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(missed).not.toHaveBeenCalled();
});

test('a break in which opening anew fails as well loses nothing either', () => {
  FakeEventSource.current?.open();
  happens();

  FakeEventSource.current?.breakDown(true);
  happens();
  vi.advanceTimersByTime(3000);
  FakeEventSource.current?.breakDown(true);
  happens();
  vi.advanceTimersByTime(3000);
  FakeEventSource.current?.open();

  expect(seen).toEqual([1, 2, 3]);
});

test('where the browser goes on by itself, no second stream is opened beside its own', () => {
  const first = FakeEventSource.current;
  first?.open();
  happens();

  first?.breakDown(false);
  vi.advanceTimersByTime(60_000);
  first?.open();
  happens();

  expect(FakeEventSource.current).toBe(first);
  expect(seen).toEqual([1, 2]);
});

test('a break before the first event is said, as nobody knows what went by', () => {
  FakeEventSource.current?.open();
  FakeEventSource.current?.breakDown(true);
  happens();
  vi.advanceTimersByTime(3000);
  FakeEventSource.current?.open();

  expect(missed).toHaveBeenCalledOnce();
});

test('events that the log keeps no longer are said', () => {
  FakeEventSource.current?.open();
  FakeEventSource.current?.dispatchEvent(new MessageEvent('gap', { data: '{"missedBefore":900}' }));

  expect(missed).toHaveBeenCalledOnce();
});

test('with nobody following, the stream is closed and not opened again', () => {
  const source = FakeEventSource.current;
  source?.open();
  source?.breakDown(true);
  stop();
  vi.advanceTimersByTime(60_000);

  expect(FakeEventSource.current).toBe(source);
});

/** Heard by the services alone. */
const UNTOLD = ['settings.changed', 'state.replay'];

test('every message of the services is listened for', () => {
  const listened: string[] = [];
  vi.spyOn(FakeEventSource.prototype, 'addEventListener').mockImplementation((name) => void listened.push(name));
  new LiveStream().follow({ event: () => undefined })();
  const described = readFileSync('../../common-model/asyncapi.yaml', 'utf8');
  const messages = [...described.matchAll(/^ {4}address: (\S+)$/gm)].map((match) => match[1] ?? '');

  expect(messages.length).toBeGreaterThan(10);
  expect(messages.filter((name) => !listened.includes(name) && !UNTOLD.includes(name))).toEqual([]);
});
