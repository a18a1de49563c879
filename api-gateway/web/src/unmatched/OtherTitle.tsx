import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { type Candidate, useTitleSearch } from './questions';
import { Suggestions } from './Suggestions';
import { tmdbNumber } from './tmdbNumber';

/** None of the suggestions: another title is searched for, or named by its number or address at TMDb. */
export function OtherTitle({
  question,
  input,
  take,
}: {
  question: number;
  input: RefObject<HTMLInputElement | null>;
  take: (candidate: Pick<Candidate, 'tmdbId'> & { title?: string }) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [sought, setSought] = useState('');
  const found = useTitleSearch(question, sought);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tmdbId = tmdbNumber(text);
    if (tmdbId !== undefined) {
      take({ tmdbId });
    } else {
      setSought(text.trim());
    }
  };
  return (
    <Stack gap="sm">
      <form onSubmit={submit} role="search">
        <Group align="flex-end" gap="xs">
          <TextInput
            ref={input}
            label={t('unmatched.other')}
            description={t('unmatched.otherHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            maxLength={300}
            flex={1}
            maw={480}
            required
          />
          <Button type="submit" variant="default">
            {t(tmdbNumber(text) === undefined ? 'unmatched.search' : 'unmatched.take')}
          </Button>
        </Group>
      </form>
      {found.isFetching && <Waiting what={t('unmatched.searching', { title: sought })} />}
      {found.isError && <Trouble error={found.error} again={() => void found.refetch()} />}
      {found.data && !found.isFetching && (
        <Text role="status">{t('unmatched.found', { count: found.data.length, title: sought })}</Text>
      )}
      {found.data && <Suggestions candidates={found.data} take={take} keys={false} />}
    </Stack>
  );
}
