import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type LiveEvent, useLive } from './live';

/** Longest time a page shows what is known to be old, and the shortest between two looks: a scan says hundreds of things a second. */
const GATHER = 1500;

/** Which answers are asked for anew when an event of that name comes; the first part of a query's key names the answer. */
const TOUCHED: Record<string, string[]> = {
  'library.changed': ['libraries', 'health'],
  'library.removed': ['libraries', 'items', 'health'],
  'file.removed': ['items', 'files'],
  'media.identified': ['files'],
  'media.unmatched': ['unmatched', 'health'],
  'metadata.enriched': ['items', 'item', 'unmatched'],
  'asset.published': ['items', 'item', 'health'],
  'players.notified': ['deliveries', 'targets'],
  'job.changed': ['jobs'],
  'job.progress': ['jobs'],
  'library.scan': ['jobs'],
  'webhook.received': ['jobs'],
  'item.enrich': ['jobs'],
  'metadata.refresh': ['jobs'],
  'item.publish': ['jobs'],
};

/** Keeps what the pages show in step with what happens; used once, by the shell. */
export function useFreshness() {
  const client = useQueryClient();
  const touched = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touch = (event: LiveEvent) => {
    for (const key of TOUCHED[event.name] ?? []) {
      touched.current.add(key);
    }
    if (touched.current.size > 0 && timer.current === undefined) {
      timer.current = setTimeout(() => {
        const keys = touched.current;
        touched.current = new Set();
        timer.current = undefined;
        void client.invalidateQueries({ predicate: (query) => keys.has(String(query.queryKey[0])) });
      }, GATHER);
    }
  };
  // What went by unseen may have made anything old.
  useLive(touch, () => void client.invalidateQueries());
  useEffect(() => () => clearTimeout(timer.current), []);
}
