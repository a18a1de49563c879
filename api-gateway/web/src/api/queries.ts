import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** Asks again what may pass by itself; what was refused is refused again. */
function worthAnotherTry(failures: number, error: Error) {
  return failures < 2 && !(error instanceof Problem && error.status < 500);
}

export const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: worthAnotherTry },
  },
  queryCache: new QueryCache({
    onError(error) {
      // The session ended elsewhere or by itself: who we are is asked again, and the sign-in page follows from that.
      if (error instanceof Problem && error.status === 401) {
        void queries.invalidateQueries({ queryKey: ['session'] });
      }
    },
  }),
});
