import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { answer, api } from '../api/client';
import { type LiveEvent, useLive } from '../api/live';
import { type News, newsOf } from './news';

/** Before so many events have come while the page was open, what went before is read anew and the oldest of them go. */
export const KEPT = 500;
/** A scan says hundreds of things a second; the page is drawn anew four times. */
const GATHER = 250;
const PAGE = 100;

interface Wanted {
  topic: string;
  correlation: string;
}

/** What happened, newest first, as far back as one looks. While paused nothing moves, and what comes is counted. */
export function useFeed(paused: boolean, wanted: Wanted) {
  const client = useQueryClient();
  const [came, setCame] = useState<News[]>([]);
  const [waiting, setWaiting] = useState(0);
  const arrived = useRef<News[]>([]);
  const before = useBefore(wanted);

  useLive((event) => {
    arrived.current = [newsOf(event), ...arrived.current].slice(0, KEPT);
  });
  useEffect(() => {
    const look = () => {
      const { length } = arrived.current;
      if (paused) {
        setWaiting(length);
      } else if (length > 0) {
        const latest = arrived.current;
        arrived.current = [];
        setCame((known) => [...latest, ...known]);
        setWaiting(0);
      }
    };
    look();
    const timer = setInterval(look, GATHER);
    return () => clearInterval(timer);
  }, [paused]);
  useEffect(() => {
    if (came.length >= KEPT) {
      setCame(came.slice(0, KEPT / 2));
      void client.resetQueries({ queryKey: ['events'] });
    }
  }, [came, client]);

  const feed = useMemo(() => inOrder(came, before.news), [came, before.news]);
  return { ...before, feed, waiting };
}

/** What was said before the page was opened, a page at a time; all of a topic, or all that belongs together. */
function useBefore({ topic, correlation }: Wanted) {
  const pages = useInfiniteQuery({
    queryKey: ['events', topic, correlation],
    initialPageParam: undefined as number | undefined,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/events/history', {
          params: {
            query: {
              limit: PAGE,
              ...(pageParam !== undefined && { before: pageParam }),
              ...(topic && { topics: `${topic}.*` }),
              ...(correlation && { correlation }),
            },
          },
        }),
      ),
    getNextPageParam: (last) => last.next,
  });
  const news = useMemo(
    () => pages.data?.pages.flatMap(({ items }) => items.map((event) => newsOf(event as LiveEvent))) ?? [],
    [pages.data],
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { news, more, hasMore: hasNextPage, looking: pages.isFetching, error: pages.error, again: pages.refetch };
}

/** Each once, newest first: what came while the history was read stands in both. */
export function inOrder(...feeds: News[][]): News[] {
  const each = new Map(feeds.flat().map((news) => [news.sequence, news]));
  return [...each.values()].sort((one, other) => other.sequence - one.sequence);
}
