import { useEffect, useRef, useState } from 'react';
import { useLive } from '../api/live';
import { type News, newsOf } from './news';

/** So many events are kept; the oldest go first. */
export const KEPT = 500;
/** A scan says hundreds of things a second; the page is drawn anew four times. */
const GATHER = 250;

/** What has happened since the page was opened, newest first. While paused nothing moves, and what comes is counted. */
export function useFeed(paused: boolean) {
  const [feed, setFeed] = useState<News[]>([]);
  const [waiting, setWaiting] = useState(0);
  const arrived = useRef<News[]>([]);

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
        setFeed((before) => [...latest, ...before].slice(0, KEPT));
        setWaiting(0);
      }
    };
    look();
    const timer = setInterval(look, GATHER);
    return () => clearInterval(timer);
  }, [paused]);

  return { feed, waiting };
}
