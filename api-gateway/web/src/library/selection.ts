import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type List, PAGE_SIZE, pageOf } from './rows';

export interface Selection {
  ids: ReadonlySet<number>;
  /** Takes or leaves an item; with `range`, it and all since the one touched before do the same. */
  toggle: (id: number, index: number, range: boolean) => void;
  replace: (ids: Iterable<number>) => void;
}

/** What is selected in a list; nothing any more when it is narrowed otherwise, so that nothing unseen is selected. */
export function useSelection(list: List, words: string): Selection {
  const client = useQueryClient();
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const touched = useRef<number>(undefined);
  const what = JSON.stringify([list.kind, { ...list.query, sort: undefined, order: undefined }]);
  useEffect(() => setIds(new Set()), [what]);
  useEffect(() => {
    touched.current = undefined;
  }, [words]);

  const toggle = useCallback(
    (id: number, index: number, range: boolean) => {
      const from = range ? (touched.current ?? index) : index;
      touched.current = index;
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) {
          after.add(id);
        }
        return after;
      });
      if (from !== index) {
        void idsBetween(client, list, from, index).then((between) =>
          setIds((before) => {
            // All do as the one that was clicked did.
            const after = new Set(before);
            for (const each of between) {
              if (before.has(id)) {
                after.add(each);
              } else {
                after.delete(each);
              }
            }
            return after;
          }),
        );
      }
    },
    [client, list],
  );
  const replace = useCallback((all: Iterable<number>) => setIds(new Set(all)), []);
  return { ids, toggle, replace };
}

/** Also of rows that were never in sight. */
export async function idsBetween(client: ReturnType<typeof useQueryClient>, list: List, one: number, other: number) {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const ids: number[] = [];
  for (let page = Math.floor(first / PAGE_SIZE); page <= Math.floor(last / PAGE_SIZE); page++) {
    const { items } = await client.fetchQuery(pageOf(client, list, page));
    ids.push(...items.slice(Math.max(0, first - page * PAGE_SIZE), last - page * PAGE_SIZE + 1).map((row) => row.id));
  }
  return ids;
}
