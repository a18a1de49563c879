import { Box, Button, Group, Kbd, Stack, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Nothing } from '../parts/Nothing';
import { Page } from '../parts/Page';
import { Trouble } from '../parts/Trouble';
import { useKeys } from '../parts/useKeys';
import { Waiting } from '../parts/Waiting';
import { useMay } from '../session/session';
import { useDecisions, type Decision } from './decisions';
import { Inbox } from './Inbox';
import { InboxFilter } from './InboxFilter';
import { KeysHelp } from './KeysHelp';
import { QuestionDetail } from './QuestionDetail';
import { type InboxState, type Kind, type Question, useInbox, useQuestion } from './questions';
import { WITH_KEY } from './Suggestions';
import styles from './UnmatchedPage.module.css';

/** An inbox of questions, made for the keyboard; which one is open and what is shown stand in the address. */
export default function UnmatchedPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const mayDecide = useMay('editor');
  const [help, helping] = useDisclosure(false);
  const input = useRef<HTMLInputElement>(null);

  const search = address.get('search') ?? '';
  const [settledSearch] = useDebouncedValue(search, 200);
  const state: InboxState = address.get('state') === 'dismissed' ? 'dismissed' : 'unmatched';
  const kind = (address.get('kind') ?? null) as Kind | null;
  const inbox = useInbox({ state, kind, search: settledSearch });
  const questions = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const total = inbox.data?.pages.at(-1)?.total ?? 0;

  const opened = Number(address.get('question')) || undefined;
  const current = questions.find((question) => question.id === opened) ?? questions[0];
  const details = useQuestion(current?.id);
  const { decide, undo, last } = useDecisions();

  const set = (changes: Record<string, string | null>) =>
    setAddress(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value) {
            after.set(name, value);
          } else {
            after.delete(name);
          }
        }
        return after;
      },
      // On a phone what is opened covers the list: going back leads to it.
      { replace: opened !== undefined || !changes.question },
    );
  const choose = (question: Question | undefined) => question && set({ question: String(question.id) });
  const at = questions.findIndex((question) => question.id === current?.id);
  const decideAndGoOn = (decision: Decision) => {
    const next = questions[at + 1] ?? questions[at - 1];
    decide(decision);
    set({ question: opened && next ? String(next.id) : null });
  };
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = inbox;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const take = (index: number) => {
    const candidate = details.data?.candidates[index];
    if (mayDecide && current && details.data?.question.id === current.id && candidate) {
      decideAndGoOn({ question: current, match: { tmdbId: candidate.tmdbId, title: candidate.title } });
    }
  };
  useKeys({
    j: () => choose(questions[at + 1]),
    k: () => choose(questions[at - 1]),
    ...Object.fromEntries(Array.from({ length: WITH_KEY }, (_, index) => [String(index + 1), () => take(index)])),
    '/': () => input.current?.focus(),
    d: () => mayDecide && current?.state === 'unmatched' && decideAndGoOn({ question: current }),
    u: () => mayDecide && undo(),
    '?': helping.open,
  });

  const filtered = search !== '' || kind !== null || state !== 'unmatched';
  return (
    <Page
      title={t('shell.places.unmatched')}
      lead={t('unmatched.lead')}
      actions={
        <>
          {mayDecide && last && (
            <Button variant="default" size="xs" rightSection={<Kbd size="xs">u</Kbd>} onClick={undo}>
              {t('unmatched.undo', { title: last.question.title })}
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            rightSection={<Kbd size="xs">?</Kbd>}
            onClick={helping.open}
            visibleFrom="sm"
          >
            {t('unmatched.keys')}
          </Button>
        </>
      }
    >
      <InboxFilter state={state} kind={kind} search={search} set={set} />
      <VisuallyHidden role="status">
        {inbox.data && t('unmatched.waiting', { count: total, number: total })}
      </VisuallyHidden>
      {inbox.isPending && <Waiting what={t('unmatched.looking')} />}
      {inbox.isError && <Trouble error={inbox.error} again={() => void inbox.refetch()} />}
      {inbox.data && !current && (
        <Nothing
          title={t(filtered ? 'unmatched.noneFiltered' : 'unmatched.none')}
          text={t(filtered ? 'unmatched.noneFilteredText' : 'unmatched.noneText')}
        />
      )}
      {current && (
        <Group align="stretch" wrap="nowrap" gap="lg">
          <Box className={styles.list} data-opened={opened !== undefined}>
            <Inbox questions={questions} total={total} chosen={current.id} choose={choose} more={more} />
          </Box>
          <Stack className={styles.detail} data-opened={opened !== undefined}>
            <Button hiddenFrom="sm" variant="default" size="xs" onClick={() => set({ question: null })}>
              {t('unmatched.back')}
            </Button>
            <QuestionDetail id={current.id} input={input} decide={decideAndGoOn} />
          </Stack>
        </Group>
      )}
      <KeysHelp opened={help} close={helping.close} />
    </Page>
  );
}
