import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';
import { useItemChanged } from './queries';

export type Candidate = Schemas['CandidateView'];
export type ArtworkType = Candidate['assetType'];

const MOVIE: ArtworkType[] = ['poster', 'fanart', 'clearlogo', 'landscape', 'banner', 'clearart', 'discart', 'keyart'];
/** Which types an item of a kind can have, the usual first. */
export const TYPES: Record<string, ArtworkType[]> = {
  movie: MOVIE,
  series: ['poster', 'fanart', 'clearlogo', 'landscape', 'banner', 'clearart', 'characterart', 'keyart'],
  season: ['poster', 'fanart', 'landscape', 'banner'],
  episode: ['thumb'],
};

/** Shown taller than the others: upright pictures. */
export const TALL: ArtworkType[] = ['poster', 'keyart'];
/** Without a ground of their own, and often white. */
export const SEE_THROUGH: ArtworkType[] = ['clearlogo', 'clearart', 'discart', 'characterart'];

const key = (id: number) => ['item', id, 'candidates'] as const;

/** All images that are offered for an item, of every type, the best of each first. */
export function useCandidates(id: number) {
  return useQuery({
    queryKey: key(id),
    queryFn: () => answer(api.GET('/api/v1/items/{id}/assets/candidates', { params: { path: { id } } })),
  });
}

/** Takes a candidate at once, and back again should that be refused. */
export function useSelect(id: number) {
  const client = useQueryClient();
  const changed = useItemChanged(id);
  return useMutation({
    mutationFn: ({ id: candidateId, assetType }: Candidate) =>
      answer(
        api.POST('/api/v1/items/{id}/assets/select', { params: { path: { id } }, body: { candidateId, assetType } }),
      ),
    onMutate: async (wanted) => {
      await client.cancelQueries({ queryKey: key(id) });
      const before = client.getQueryData<Candidate[]>(key(id));
      client.setQueryData<Candidate[]>(key(id), (all) =>
        all?.map((each) => {
          const first = each.assetType === wanted.assetType && each.ordinal === 0;
          return each.id === wanted.id
            ? { ...each, selected: true, ordinal: 0 }
            : first
              ? { ...each, selected: false, ordinal: undefined }
              : each;
        }),
      );
      return before;
    },
    onError: (_error, _wanted, before) => client.setQueryData(key(id), before),
    onSettled: changed,
  });
}

export function useReject(id: number) {
  const changed = useItemChanged(id);
  return useMutation({
    mutationFn: ({ id: candidateId, assetType }: Candidate) =>
      api.POST('/api/v1/items/{id}/assets/reject', { params: { path: { id } }, body: { candidateId, assetType } }),
    onSettled: changed,
  });
}

/** Rejects what is selected; another takes its place. */
export function useReselect(id: number) {
  const changed = useItemChanged(id);
  return useMutation({
    mutationFn: ({ id: currentCandidateId, assetType }: Candidate) =>
      answer(
        api.POST('/api/v1/items/{id}/assets/reselect', {
          params: { path: { id } },
          body: { currentCandidateId, assetType },
        }),
      ),
    onSettled: changed,
  });
}

export function useSearchProviders(id: number) {
  const changed = useItemChanged(id);
  return useMutation({
    mutationFn: (assetType: ArtworkType) =>
      answer(api.POST('/api/v1/items/{id}/assets/search', { params: { path: { id } }, body: { assetType } })),
    onSettled: changed,
  });
}

/** A person's own image becomes the item's, locked. */
export function useUpload(id: number) {
  const changed = useItemChanged(id);
  return useMutation({
    mutationFn: ({ assetType, image }: { assetType: ArtworkType; image: File }) =>
      answer(
        api.POST('/api/v1/items/{id}/assets/upload', {
          params: { path: { id }, query: { assetType } },
          body: image as never,
          // The bytes as they are, under their own type.
          bodySerializer: (bytes: unknown) => bytes as Blob,
          headers: { 'Content-Type': image.type || 'application/octet-stream' },
        }),
      ),
    onSettled: changed,
  });
}
