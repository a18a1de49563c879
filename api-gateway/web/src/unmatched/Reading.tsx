import { Box, Group, Mark, Spoiler, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import type { Details } from './questions';
import styles from './Reading.module.css';
import { takenApart } from './takenApart';

const COLORS = { title: 'yellow', year: 'cyan', numbering: 'grape', id: 'teal' };

/** What Marquee made of the name, where in the paths it stands, and every file that one answer settles. */
export function Reading({ details: { question, examples } }: { details: Details }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const facts = [
    ['kind', t(`unmatched.kinds.${question.kind === 'series' ? 'series' : 'movie'}`)],
    ['title', question.title],
    ['year', question.year],
    ['country', question.country],
  ] as const;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('unmatched.reading')}
      </Title>
      <Group component="dl" gap="lg" m={0}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <Text component="dt" size="xs" c="dimmed">
                  {t(`unmatched.facts.${name}`)}
                </Text>
                <Text component="dd" m={0}>
                  {value}
                </Text>
              </div>
            ),
        )}
      </Group>
      {question.reason && (
        <Text size="sm">
          <Text span fw={500}>
            {t('unmatched.why')}
          </Text>{' '}
          {question.reason}
        </Text>
      )}
      <Title order={3} size="h5">
        {t('unmatched.settles', { count: question.files, number: number(question.files) })}
      </Title>
      <Spoiler maxHeight={110} showLabel={t('unmatched.showFiles')} hideLabel={t('unmatched.hideFiles')}>
        <Box component="ul" className={styles.files}>
          {examples.map((file) => (
            <li key={file.id}>
              {takenApart(file.path, question.title, question.year).map(({ text, taken }, index) =>
                taken ? (
                  <Mark key={index} color={COLORS[taken]} title={t(`unmatched.taken.${taken}`)}>
                    {text}
                  </Mark>
                ) : (
                  text
                ),
              )}
            </li>
          ))}
        </Box>
        {question.files > examples.length && (
          <Text size="sm" c="dimmed">
            {t('unmatched.moreFiles', { number: number(question.files - examples.length) })}
          </Text>
        )}
      </Spoiler>
    </Stack>
  );
}
