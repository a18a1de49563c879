import { Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tmdbNumber } from './tmdbNumber';

/** None of the suggestions: the title's number at TMDb, or its address there. */
export function OtherTitle({
  input,
  take,
}: {
  input: RefObject<HTMLInputElement | null>;
  take: (tmdbId: number) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tmdbId = tmdbNumber(text);
    setRefused(tmdbId === undefined);
    if (tmdbId !== undefined) {
      take(tmdbId);
    }
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="xs">
        <TextInput
          ref={input}
          label={t('unmatched.other')}
          description={t('unmatched.otherHint')}
          placeholder="https://www.themoviedb.org/movie/603"
          value={text}
          error={refused && t('unmatched.otherRefused')}
          onChange={(event) => setText(event.currentTarget.value)}
          flex={1}
          maw={480}
        />
        <Button type="submit" variant="default">
          <Text inherit span>
            {t('unmatched.take')}
          </Text>
        </Button>
      </Group>
    </form>
  );
}
