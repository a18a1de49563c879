import { useEffect, useRef, useSyncExternalStore } from 'react';

/** An event as the gateway's log has it; `body` is the message of that name. */
export interface LiveEvent {
  sequence: number;
  at: string;
  name: string;
  alias?: string;
  correlationId?: string;
  /** The works it belongs to beside its own, where many became one. */
  causes?: string[];
  body: Record<string, unknown>;
}

export type LiveState = 'connecting' | 'live' | 'away';
type Listener = (event: LiveEvent) => void;

/** Who follows the stream; `missed` is called when events went by that can no longer be had. */
interface Follower {
  event: Listener;
  missed?: (() => void) | undefined;
}

/** After which the stream is opened anew where the browser does not do it, in milliseconds. */
const OPENED_AGAIN = 3000;

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
  'job.changed',
  'library.scan',
  'question.answer',
  'item.enrich',
  'item.publish',
  'item.edit',
  'metadata.refresh',
];

/**
 * The one stream of events of this tab. It is opened with the first who listens and closed with the last; after a break it
 * goes on from the last event seen, by the browser's `Last-Event-ID` or, where the browser gave up, by our own memory. What
 * was missed all the same – nothing was seen before the break, or the log is not kept for so long – is said.
 */
export class LiveStream {
  private source: EventSource | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private last: string | undefined;
  private readonly followers = new Set<Follower>();
  private broken = false;
  private readonly watchers = new Set<() => void>();
  private current: LiveState = 'connecting';

  follow(follower: Follower): () => void {
    this.followers.add(follower);
    if (!this.source) {
      this.open();
    }
    return () => {
      this.followers.delete(follower);
      if (this.followers.size === 0) {
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
    source.onopen = () => {
      this.become('live');
      if (this.broken && this.last === undefined) {
        this.missed();
      }
      this.broken = false;
    };
    source.onerror = () => {
      this.become('away');
      this.broken = true;
      if (source.readyState === EventSource.CLOSED) {
        this.source = undefined;
        this.again = setTimeout(() => this.followers.size > 0 && this.open(), OPENED_AGAIN);
      }
    };
    source.addEventListener('gap', () => this.missed());
    for (const name of NAMES) {
      source.addEventListener(name, (message: MessageEvent<string>) => {
        this.last = message.lastEventId;
        const event = JSON.parse(message.data) as LiveEvent;
        for (const follower of this.followers) {
          follower.event(event);
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

  private missed() {
    for (const follower of this.followers) {
      follower.missed?.();
    }
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

/** Calls back for every event while the component is there, and when some were missed. */
export function useLive(event: Listener, missed?: () => void) {
  const latest = useRef<Follower>({ event, missed });
  latest.current = { event, missed };
  useEffect(
    () => stream.follow({ event: (each) => latest.current.event(each), missed: () => latest.current.missed?.() }),
    [],
  );
}

/** Whether events arrive: what a page shows may be older than it looks while they do not. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(stream.watch, stream.state);
}
