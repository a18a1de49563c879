/** The number of a title at TMDb: as such, or in an address such as `https://www.themoviedb.org/tv/4607-lost`. */
export function tmdbNumber(text: string): number | undefined {
  const found = /^\s*(\d{1,9})\s*$|themoviedb\.org\/(?:movie|tv)\/(\d{1,9})/u.exec(text);
  const number = Number(found?.[1] ?? found?.[2] ?? 0);
  return number > 0 ? number : undefined;
}
