/** A stretch of a path; what Marquee took something from says what. */
export interface Stretch {
  text: string;
  taken?: 'title' | 'year' | 'numbering' | 'id';
}

const NUMBERING = /\bs\d{1,4}[ ._-]?e\d{1,4}(?:[ ._-]?(?:e|-)\d{1,4})*\b|\b\d{1,2}x\d{2,3}\b|\bseason[ ._]\d{1,2}\b/giu;
const ID = /[[{(]?\b(?:tmdb(?:id)?|tvdb(?:id)?|imdb(?:id)?)[-=: ]?(?:tt)?\d+[\]})]?|\btt\d{7,9}\b/giu;

/** Takes the path apart: where the words of the title stand, the year, the numbering and ids. Nothing overlaps. */
export function takenApart(path: string, title: string, year: number | undefined): Stretch[] {
  const found: { from: number; to: number; taken: NonNullable<Stretch['taken']> }[] = [];
  const take = (pattern: RegExp, taken: NonNullable<Stretch['taken']>) => {
    for (const match of path.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (to > from && !found.some((other) => from < other.to && other.from < to)) {
        found.push({ from, to, taken });
      }
    }
  };
  take(ID, 'id');
  take(NUMBERING, 'numbering');
  const words = title.match(/[\p{L}\p{N}]+/gu);
  if (words) {
    take(new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}/]*')}(?![\\p{L}\\p{N}])`, 'giu'), 'title');
  }
  if (year !== undefined) {
    take(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'gu'), 'year');
  }
  found.sort((one, other) => one.from - other.from);

  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to, taken } of found) {
    if (from > at) {
      stretches.push({ text: path.slice(at, from) });
    }
    stretches.push({ text: path.slice(from, to), taken });
    at = to;
  }
  if (at < path.length) {
    stretches.push({ text: path.slice(at) });
  }
  return stretches;
}
