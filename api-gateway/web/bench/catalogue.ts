import type { Page } from '@playwright/test';

/** Answers the list of films with `count` of them, so that the page alone is measured, whatever the catalogue holds. */
export async function serveFilms(page: Page, count: number) {
  await page.route(/\/api\/v1\/movies\?/, async (route) => {
    const query = new URL(route.request().url()).searchParams;
    const limit = Number(query.get('limit') ?? 50);
    const after = query.get('after');
    const first = after === null ? (Number(query.get('page') ?? 1) - 1) * limit : Number(after);
    const next = first + limit;
    const items = Array.from({ length: Math.max(0, Math.min(limit, count - first)) }, (_, index) =>
      film(first + index),
    );
    const place = after === null ? { page: first / limit + 1, total: count } : {};
    await route.fulfill({ json: { items, limit, ...place, ...(next < count && { next: String(next) }) } });
  });
}

function film(index: number) {
  return {
    id: index + 1,
    kind: 'movie',
    ids: { tmdb: index + 1 },
    title: `Film ${String(index + 1).padStart(5, '0')}`,
    year: 1920 + (index % 107),
    state: 'published',
    hasUnpublishedChanges: index % 7 === 0,
    edited: false,
    locked: index % 11 === 0,
    revision: 1,
    demo: false,
    createdAt: '2026-11-01T12:00:00Z',
    updatedAt: '2026-11-01T12:00:00Z',
    lastPublishedAt: '2026-11-02T12:00:00Z',
    rating: (index % 100) / 10,
    runtime: 60 + (index % 90),
    resolution: '1080p',
    files: 1,
    missingArtwork: [],
  };
}
