import { useState } from 'react';
import classes from './Poster.module.css';

/**
 * A picture of an item, or its title's first letter while there is none the gateway has. Never asked for before it is nearly
 * in sight.
 */
export function Poster({
  url,
  title,
  shape = 'poster',
}: {
  url?: string | undefined;
  title: string;
  shape?: 'poster' | 'still';
}) {
  const [broken, setBroken] = useState<string>();
  return (
    <span className={classes.frame} data-shape={shape}>
      {url?.startsWith('/') && url !== broken ? (
        <img
          className={classes.picture}
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setBroken(url)}
        />
      ) : (
        <span className={classes.letter} aria-hidden>
          {[...title][0]?.toUpperCase() ?? '?'}
        </span>
      )}
    </span>
  );
}
