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
  return (
    <span className={classes.frame} data-shape={shape}>
      <Image url={url} alt="" cover otherwise={[...title][0]?.toUpperCase() ?? '?'} />
    </span>
  );
}

/** A picture of any shape, whole, on a ground that shows what is transparent. */
export function Picture({
  url,
  alt,
  height,
  seeThrough = false,
}: {
  url: string | undefined;
  alt: string;
  height: number;
  seeThrough?: boolean;
}) {
  return (
    <span className={classes.whole} data-see-through={seeThrough} style={{ height }}>
      <Image url={url} alt={alt} otherwise="–" />
    </span>
  );
}

function Image({
  url,
  alt,
  cover,
  otherwise,
}: {
  url: string | undefined;
  alt: string;
  cover?: boolean;
  otherwise: string;
}) {
  const [broken, setBroken] = useState<string>();
  return url?.startsWith('/') && url !== broken ? (
    <img
      className={cover ? classes.cover : classes.contain}
      src={url}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(url)}
    />
  ) : (
    <span className={classes.letter} aria-hidden>
      {otherwise}
    </span>
  );
}
