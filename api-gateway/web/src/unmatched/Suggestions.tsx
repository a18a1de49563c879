import { Badge, Button, Card, Group, Image, Kbd, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { May } from '../session/May';
import type { Candidate } from './questions';

/** As many as have a key of their own. */
export const WITH_KEY = 5;

/** The titles that may be meant, best first, each with why it may be. */
export function Suggestions({
  candidates,
  take,
  keys = true,
}: {
  candidates: Candidate[];
  take: (candidate: Candidate) => void;
  keys?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <SimpleGrid component="ol" cols={{ base: 1, md: 2, xl: 3 }} spacing="sm" p={0} m={0}>
      {candidates.map((candidate, index) => (
        <Card key={candidate.tmdbId} component="li" withBorder padding="sm">
          <Group align="flex-start" wrap="nowrap" h="100%">
            <Poster url={candidate.posterUrl} />
            <Stack gap={6} flex={1} h="100%" miw={0}>
              <Facts candidate={candidate} />
              <May role="editor">
                <Button
                  size="xs"
                  variant={index === 0 ? 'filled' : 'default'}
                  mt="auto"
                  onClick={() => take(candidate)}
                  aria-label={t('unmatched.takeNamed', { title: candidate.title, year: candidate.year ?? '' })}
                  rightSection={keys && index < WITH_KEY && <Kbd size="xs">{index + 1}</Kbd>}
                >
                  {t('unmatched.take')}
                </Button>
              </May>
            </Stack>
          </Group>
        </Card>
      ))}
    </SimpleGrid>
  );
}

/** Only pictures that come through the gateway: the browser is to ask nobody else. */
function Poster({ url }: { url: string | undefined }) {
  return url?.startsWith('/') ? (
    <Image src={url} alt="" w={72} h={108} radius="sm" loading="lazy" fit="cover" flex="0 0 auto" />
  ) : null;
}

function Facts({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Text fw={600} lh={1.25}>
          {candidate.title} {candidate.year && <Text span>({candidate.year})</Text>}
        </Text>
        <Badge variant="default" flex="0 0 auto" aria-label={t('unmatched.score', { score: percent(candidate) })}>
          {percent(candidate)} %
        </Badge>
      </Group>
      {candidate.originalTitle && candidate.originalTitle !== candidate.title && (
        <Text size="sm" fs="italic">
          {candidate.originalTitle}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {[
          candidate.countries.join(', '),
          t('unmatched.votes', { count: candidate.votes, number: number(candidate.votes) }),
          `TMDb ${candidate.tmdbId}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <List size="xs" spacing={0}>
        {candidate.reasons.map((reason) => (
          <List.Item key={reason}>{reason}</List.Item>
        ))}
      </List>
    </>
  );
}

function percent(candidate: Candidate) {
  return Math.round(candidate.score * 100);
}
