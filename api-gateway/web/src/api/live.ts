import { useEffect, useRef, useSyncExternalStore } from 'react';

/** An event as the gateway's log has it; `body` is the message of that name. */
export interface LiveEvent {
  sequence: number;
  at: string;
  name: string;
  alias?: string;
  correlationId?: string;
  body: Record<string, unknown>;
}

export type LiveState = 'connecting' | 'live' | 'away';
type Listener = (event: LiveEvent) => void;

/** Every message of the services; the browser's event source wants each by name. */
const NAMES = [
  'library.changed',
  'library.removed',
  'file.discovered',
  'file.removed',
  'media.identified',
  'media.unmatched',
  'metadata.enriched',
  'asset.published',
  'asset.disturbed',
  'players.notified',
  'webhook.received',
  'job.progress',
  'job.cancel',
  'library.scan',
  'question.answer',
  'item.enrich',
  'item.publish',
];

/**
 * The one stream of events of this tab. It is opened with the first who listens and closed with the last; after a break it
 * goes on from the last event seen, by the browser's `Last-Event-ID` or, where the browser gave up, by our own memory.
 */
class LiveStream {
  private source: EventSource | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private last: string | undefined;
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  private current: LiveState = 'connecting';

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (!this.source) {
      this.open();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        this.close();
      }
    };
  }

  readonly watch = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly state = () => this.current;

  private open() {
    const source = new EventSource(this.last ? `/api/v1/events?since=${this.last}` : '/api/v1/events');
    this.source = source;
    source.onopen = () => this.become('live');
    source.onerror = () => {
      this.become('away');
      if (source.readyState === EventSource.CLOSED) {
        this.source = undefined;
        this.again = setTimeout(() => this.listeners.size > 0 && this.open(), 3000);
      }
    };
    for (const name of NAMES) {
      source.addEventListener(name, (message: MessageEvent<string>) => {
        this.last = message.lastEventId;
        const event = JSON.parse(message.data) as LiveEvent;
        for (const listener of this.listeners) {
          listener(event);
        }
      });
    }
  }

  private close() {
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
    this.become('connecting');
  }

  private become(state: LiveState) {
    if (state !== this.current) {
      this.current = state;
      for (const watcher of this.watchers) {
        watcher();
      }
    }
  }
}

const stream = new LiveStream();

/** Calls back for every event while the component is there. */
export function useLive(listener: Listener) {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => stream.listen((event) => latest.current(event)), []);
}

/** Whether events arrive: what a page shows may be older than it looks while they do not. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(stream.watch, stream.state);
}
