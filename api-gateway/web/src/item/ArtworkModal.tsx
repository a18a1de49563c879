import { Button, FileButton, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconSearch, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog';
import { Nothing } from '../parts/Nothing';
import { done } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { May } from '../session/May';
import { type ArtworkType, type Candidate, useSearchProviders, useUpload } from './artwork';
import { CandidateCard } from './CandidateCard';
import type { Item } from './queries';

/** All images offered of one type; the best first, the rejected last. */
export function ArtworkModal({
  item,
  type,
  candidates,
  onClose,
}: {
  item: Item;
  type: ArtworkType | undefined;
  candidates: Candidate[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={type !== undefined}
      onClose={onClose}
      size="xl"
      title={type && t('item.artwork.chooseOf', { name: t(`artwork.${type}`) })}
    >
      {type && <Offered item={item} type={type} offered={candidates.filter((each) => each.assetType === type)} />}
    </Dialog>
  );
}

function Offered({ item, type, offered }: { item: Item; type: ArtworkType; offered: Candidate[] }) {
  const { t } = useTranslation();
  const search = useSearchProviders(item.id);
  const upload = useUpload(item.id);
  const send = (image: File | null) =>
    image &&
    upload.mutate(
      { assetType: type, image },
      { onSuccess: () => done(t('item.artwork.taken', { name: t(`artwork.${type}`) })) },
    );
  const sorted = [...offered].sort((a, b) => Number(a.rejected) - Number(b.rejected) || b.score - a.score);
  return (
    <Stack>
      <May role="editor">
        <Group>
          <Button
            variant="default"
            leftSection={<IconSearch size={16} aria-hidden />}
            loading={search.isPending}
            onClick={() =>
              search.mutate(type, {
                onSuccess: (now) => done(t('item.artwork.found', { count: Math.max(0, now.length - offered.length) })),
              })
            }
          >
            {t('item.artwork.searchMore')}
          </Button>
          <FileButton onChange={send} accept="image/jpeg,image/png,image/webp">
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconUpload size={16} aria-hidden />}
                loading={upload.isPending}
              >
                {t('item.artwork.upload')}
              </Button>
            )}
          </FileButton>
        </Group>
        {search.error && <Trouble error={search.error} />}
        {upload.error && <Trouble error={upload.error} />}
      </May>
      {offered.length === 0 && <Nothing title={t('item.artwork.none')} text={t('item.artwork.noneText')} />}
      <Text size="sm" c="dimmed" role="status">
        {t('item.artwork.offered', { count: offered.length })}
      </Text>
      <SimpleGrid cols={{ base: 2, sm: 4 }} role="list">
        {sorted.map((candidate) => (
          <CandidateCard
            key={candidate.id}
            item={item}
            candidate={candidate}
            current={offered.find((each) => each.selected && each.ordinal === 0)}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
