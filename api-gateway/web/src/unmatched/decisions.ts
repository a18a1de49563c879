import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { done, failed } from '../parts/said';
import type { Question } from './questions';

type Page = Schemas['UnmatchedQuestionViewPage'];
const LISTS = ['unmatched', 'list'];

/** What a person said of a question: what it is called there, or nothing to leave it alone. */
export interface Decision {
  question: Question;
  match?: { tmdbId: number; title?: string };
}

/**
 * Answers questions. Each leaves the list at once and comes back when it could not be answered. The latest decisions can be
 * taken back, one after the other: the question is asked again and returns.
 */
export function useDecisions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [decided, setDecided] = useState<Decision[]>([]);

  const decide = useMutation({
    mutationFn: ({ question, match }: Decision) => {
      const params = { path: { id: question.id } };
      return match
        ? api.POST('/api/v1/questions/{id}/match', { params, body: match })
        : api.POST('/api/v1/questions/{id}/dismiss', { params });
    },
    onMutate: async (decision) => {
      await client.cancelQueries({ queryKey: LISTS });
      client.setQueriesData<InfiniteData<Page>>(
        { queryKey: LISTS },
        (list) => list && without(list, decision.question),
      );
      setDecided((before) => [...before, decision]);
    },
    onSuccess: (_, { question, match }) =>
      done(
        match
          ? t('unmatched.matched', { title: match.title ?? match.tmdbId, count: question.files })
          : t('unmatched.dismissed', { title: question.title }),
      ),
    onError: (error, decision) => {
      setDecided((before) => before.filter((each) => each !== decision));
      failed(error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['unmatched'] }),
  });

  const undo = useMutation({
    mutationFn: ({ question }: Decision) =>
      api.POST('/api/v1/questions/{id}/refresh', { params: { path: { id: question.id } } }),
    onMutate: (decision) => setDecided((before) => before.filter((each) => each !== decision)),
    onSuccess: (_, { question }) => done(t('unmatched.undone', { title: question.title })),
    onError: (error, decision) => {
      setDecided((before) => [...before, decision]);
      failed(error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['unmatched'] }),
  });

  const last = decided.at(-1);
  return { decide: decide.mutate, undo: () => last && undo.mutate(last), last };
}

function without(list: InfiniteData<Page>, question: Question): InfiniteData<Page> {
  return {
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      items: page.items.filter((each) => each.id !== question.id),
      total: page.total - (page.items.some((each) => each.id === question.id) ? 1 : 0),
    })),
  };
}
