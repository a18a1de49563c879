import { Badge, Button, Card, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { useSourceName } from '../i18n/sources';
import { Picture } from '../parts/Poster';
import { done, failed } from '../parts/said';
import { May } from '../session/May';
import { type Candidate, SEE_THROUGH, TALL, useReject, useReselect, useSelect } from './artwork';
import type { Item } from './queries';

/** An image that is offered: what speaks for it, and what can be decided about it. */
export function CandidateCard({
  item,
  candidate,
  current,
}: {
  item: Item;
  candidate: Candidate;
  current: Candidate | undefined;
}) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const source = useSourceName();
  const select = useSelect(item.id);
  const reject = useReject(item.id);
  const reselect = useReselect(item.id);
  const name = t(`artwork.${candidate.assetType}`);
  const language = candidate.language
    ? new Intl.DisplayNames(i18n.language, { type: 'language' }).of(candidate.language)
    : t('item.artwork.noLanguage');
  const size = candidate.width ? `${candidate.width} × ${candidate.height}` : t('item.artwork.noSize');
  const words = [size, language, source(candidate.provider)];
  const usable = !candidate.rejected && !candidate.fault;
  const take = () =>
    select.mutate(candidate, {
      onSuccess: () =>
        done(
          t('item.artwork.taken', { name }),
          current && current.id !== candidate.id ? () => select.mutate(current, { onError: failed }) : undefined,
        ),
      onError: failed,
    });
  return (
    <Card withBorder padding="xs" role="listitem" aria-label={words.join(', ')}>
      <Picture
        url={candidate.previewUrl}
        alt={t('item.artwork.alt', { name, words: words.join(', ') })}
        height={TALL.includes(candidate.assetType) ? 230 : 150}
        seeThrough={SEE_THROUGH.includes(candidate.assetType)}
      />
      <Group gap={4} mt={6}>
        {candidate.selected && (
          <Badge size="xs" variant="light" color="teal">
            {t('item.artwork.selected')}
          </Badge>
        )}
        {candidate.rejected && (
          <Badge size="xs" variant="light" color="red">
            {t('item.artwork.rejected')}
          </Badge>
        )}
        <Badge size="xs" variant="light" color="gray">
          {t('item.artwork.score', { score: formats.number(Math.round(candidate.score)) })}
        </Badge>
      </Group>
      <Text size="xs">{words.join(' · ')}</Text>
      <Text size="xs" c="dimmed">
        {candidate.voteCount
          ? t('item.artwork.votes', {
              count: candidate.voteCount,
              average: formats.number(Math.round(candidate.voteAverage * 10) / 10),
            })
          : t('item.artwork.noVotes')}
      </Text>
      {candidate.fault && (
        <Text size="xs" c="red">
          {candidate.fault}
        </Text>
      )}
      <May role="editor">
        <Group gap={4} mt="auto" pt={6}>
          {usable && candidate.ordinal !== 0 && (
            <Button size="compact-xs" loading={select.isPending} onClick={take}>
              {t('item.artwork.select')}
            </Button>
          )}
          {usable && candidate.ordinal === 0 && (
            <Button
              size="compact-xs"
              variant="default"
              loading={reselect.isPending}
              onClick={() => reselect.mutate(candidate, { onError: failed })}
            >
              {t('item.artwork.another')}
            </Button>
          )}
          {usable && candidate.ordinal !== 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              loading={reject.isPending}
              onClick={() => reject.mutate(candidate, { onError: failed })}
            >
              {t('item.artwork.reject')}
            </Button>
          )}
        </Group>
      </May>
    </Card>
  );
}
