import { Button, Divider, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { May } from '../session/May';
import type { Decision } from './decisions';
import { OtherTitle } from './OtherTitle';
import { type Details, useQuestion } from './questions';
import { Reading } from './Reading';
import { Suggestions } from './Suggestions';

/** One question: the name as it was read, what may be meant, and the ways to answer. */
export function QuestionDetail({
  id,
  input,
  decide,
}: {
  id: number;
  input: RefObject<HTMLInputElement | null>;
  decide: (decision: Decision) => void;
}) {
  const { t } = useTranslation();
  const details = useQuestion(id);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<number>(undefined);
  const there = details.data?.question.id;
  // The button that was pressed went with its question: who goes on by keyboard or listens goes on at the next.
  useEffect(() => {
    if (there !== undefined) {
      if (shown.current !== undefined && shown.current !== there && document.activeElement === document.body) {
        heading.current?.focus();
      }
      shown.current = there;
    }
  }, [there]);
  if (details.isError) {
    return <Trouble error={details.error} again={() => void details.refetch()} />;
  }
  if (!details.data) {
    return <Waiting what={t('unmatched.opening')} />;
  }
  return <Answering details={details.data} heading={heading} input={input} decide={decide} />;
}

function Answering({
  details,
  heading,
  input,
  decide,
}: {
  details: Details;
  heading: RefObject<HTMLHeadingElement | null>;
  input: RefObject<HTMLInputElement | null>;
  decide: (decision: Decision) => void;
}) {
  const { t } = useTranslation();
  const { question, candidates } = details;
  return (
    <Stack gap="md" component="section" aria-label={question.title}>
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {question.title} {question.year && `(${question.year})`}
        </Title>
        <May role="editor">
          {question.state === 'unmatched' && (
            <Button
              variant="default"
              size="xs"
              rightSection={<Kbd size="xs">d</Kbd>}
              onClick={() => decide({ question })}
            >
              {t('unmatched.dismiss')}
            </Button>
          )}
        </May>
      </Group>
      <Reading details={details} />
      <Divider />
      <Title order={3} size="h5">
        {t('unmatched.suggestions')}
      </Title>
      {candidates.length > 0 ? (
        <Suggestions
          candidates={candidates}
          take={({ tmdbId, title }) => decide({ question, match: { tmdbId, title } })}
        />
      ) : (
        <Text c="dimmed">{t('unmatched.noSuggestions')}</Text>
      )}
      <May role="editor">
        <OtherTitle
          key={question.id}
          question={question.id}
          input={input}
          take={({ tmdbId, title }) => decide({ question, match: { tmdbId, ...(title && { title }) } })}
        />
      </May>
    </Stack>
  );
}
