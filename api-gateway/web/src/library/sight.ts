import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

const KEPT_AS = 'marquee.library.place';

interface Place {
  words: string;
  offset: number;
}

function keptPlace(words: string) {
  const place = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') as Place | null;
  return place?.words === words ? place.offset : 0;
}

/**
 * Which lines of a long list are in sight. Another list (other `words`) begins at its top; who comes back from an item to
 * the same one finds it where they left it.
 */
export function useSight(words: string, lines: number, lineHeight: number) {
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 5,
    initialOffset: () => keptPlace(words),
  });
  const shown = useRef(words);
  useEffect(() => {
    if (shown.current !== words) {
      shown.current = words;
      virtualizer.scrollToOffset(0);
    }
  }, [words, virtualizer]);
  useEffect(() => virtualizer.measure(), [lineHeight, virtualizer]);
  useEffect(
    () => () => {
      const place: Place = { words: shown.current, offset: virtualizer.scrollOffset ?? 0 };
      sessionStorage.setItem(KEPT_AS, JSON.stringify(place));
    },
    [virtualizer],
  );
  const inSight = virtualizer.getVirtualItems();
  return {
    box,
    height: virtualizer.getTotalSize(),
    lines: inSight,
    first: inSight[0]?.index ?? 0,
    last: inSight.at(-1)?.index ?? 0,
  };
}
