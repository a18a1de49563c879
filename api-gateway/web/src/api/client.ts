import createClient, { type Middleware } from 'openapi-fetch';
import { problemOf } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
let csrfToken: string | undefined;

/** The token that each change made with this browser's session has to carry. */
export function rememberCsrfToken(token: string | null | undefined) {
  csrfToken = token ?? undefined;
}

const signed: Middleware = {
  onRequest({ request }) {
    if (csrfToken && !SAFE.includes(request.method)) {
      request.headers.set('X-CSRF-Token', csrfToken);
    }
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) {
      throw await problemOf(response);
    }
  },
};

/**
 * Everything the gateway answers, with the types of its OpenAPI document. A call ends with `data`, or throws a
 * {@link Problem}; a gateway that cannot be reached throws the browser's own `TypeError`.
 */
export const api = createClient<paths>({ baseUrl: '/' });
api.use(signed);

/** What a call answered, for those that always answer with something. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** A request that the gateway itself proposed, as it stands there; `body` is JSON already. */
export async function send(method: string, path: string, body?: string) {
  const headers = new Headers(body ? { 'Content-Type': 'application/json' } : {});
  if (csrfToken) {
    headers.set('X-CSRF-Token', csrfToken);
  }
  const response = await fetch(path, { method, headers, body: body ?? null });
  if (!response.ok) {
    throw await problemOf(response);
  }
}
