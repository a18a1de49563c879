import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import UnmatchedPage from './UnmatchedPage';

const questions = ['Dune', 'Solaris'].map((title, index) => ({
  id: index + 1,
  kind: 'movie',
  title,
  state: 'unmatched',
  files: 2,
  updatedAt: '2026-01-02T12:00:00Z',
}));
const candidates = [1984, 2021].map((year) => ({
  tmdbId: year,
  title: 'The film',
  year,
  countries: [],
  votes: 1,
  score: 0.5,
  reasons: ['same title'],
}));

/** What was sent to Marquee, beside the reading. */
let sent: string[];
let role: string;
let refused: boolean;

interface Call {
  params?: { path?: { id: number } };
  body?: unknown;
}

vi.mock('../api/client', () => ({
  rememberCsrfToken: () => undefined,
  answer: async (call: Promise<{ data: unknown }>) => (await call).data,
  api: {
    GET: async (path: string, { params }: Call = {}) => ({ data: read(path, params?.path?.id) }),
    POST: async (path: string, { params, body }: Call) => {
      sent.push(`${path.split('/').at(-1)} ${params?.path?.id} ${JSON.stringify(body) ?? ''}`.trim());
      if (refused) {
        throw new TypeError('fetch failed');
      }
      return {};
    },
  },
}));

function read(path: string, id: number | undefined) {
  if (path.endsWith('/session')) {
    return { signedIn: true, name: 'ada', role };
  }
  if (id) {
    return { question: questions[id - 1], candidates, examples: [] };
  }
  const open = questions.filter((each) => refused || !sent.some((call) => call.includes(` ${each.id}`)));
  return { items: open, page: 1, limit: 100, total: open.length };
}

beforeEach(() => {
  sent = [];
  role = 'editor';
  refused = false;
});

async function opened() {
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter>
          <UnmatchedPage />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('heading', { name: 'Dune' });
}

test('a digit takes the suggestion with that number, and the next question is there', async () => {
  await opened();
  await screen.findByRole('button', { name: 'This one: The film 2021' });

  await userEvent.keyboard('2');

  await screen.findByRole('heading', { name: 'Solaris' });
  expect(sent).toEqual(['match 1 {"tmdbId":2021,"title":"The film"}']);
});

test('u takes back one answer after the other, the last first', async () => {
  await opened();
  await userEvent.keyboard('d');
  await screen.findByRole('heading', { name: 'Solaris' });
  await userEvent.keyboard('d');
  await waitFor(() => expect(sent).toHaveLength(2));

  await userEvent.keyboard('u');
  await waitFor(() => expect(sent).toHaveLength(3));
  await userEvent.keyboard('u');

  await waitFor(() => expect(sent.slice(2)).toEqual(['refresh 2', 'refresh 1']));
});

test('a question that could not be answered comes back, and there is nothing to undo', async () => {
  await opened();
  refused = true;

  await userEvent.keyboard('d');

  await waitFor(() => expect(sent).toHaveLength(1));
  await userEvent.keyboard('k');
  await screen.findByRole('heading', { name: 'Dune' });
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
});

test('a digit typed into the search answers nothing', async () => {
  await opened();

  await userEvent.type(screen.getByRole('textbox', { name: 'Find in the list' }), '12d');

  expect(sent).toEqual([]);
});

test('who may only look answers nothing by key, and sees no button for it', async () => {
  role = 'viewer';
  await opened();

  await userEvent.keyboard('1d');

  expect(sent).toEqual([]);
  expect(screen.queryByRole('button', { name: /This one/ })).toBeNull();
});
