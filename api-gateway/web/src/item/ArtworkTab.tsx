import { ActionIcon, Button, Card, Group, SimpleGrid, Text, Tooltip } from '@mantine/core';
import { IconLock, IconRobot } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picture } from '../parts/Poster';
import { failed } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { useMay } from '../session/session';
import { ArtworkModal } from './ArtworkModal';
import { type ArtworkType, type Candidate, SEE_THROUGH, TYPES, useCandidates } from './artwork';
import { type Item, useLock } from './queries';

/** What is chosen of each type, and the way to another choice. */
export function ArtworkTab({ item }: { item: Item }) {
  const { t } = useTranslation();
  const candidates = useCandidates(item.id);
  const [choosing, choose] = useState<ArtworkType>();
  if (candidates.error) {
    return <Trouble error={candidates.error} again={() => void candidates.refetch()} />;
  }
  if (!candidates.data) {
    return <Waiting what={t('item.artwork.waiting')} />;
  }
  const all = candidates.data;
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 4 }}>
        {(TYPES[item.kind] ?? []).map((type) => (
          <TypeCard
            key={type}
            item={item}
            type={type}
            offered={all.filter((each) => each.assetType === type)}
            onChoose={() => choose(type)}
          />
        ))}
      </SimpleGrid>
      <ArtworkModal item={item} type={choosing} candidates={all} onClose={() => choose(undefined)} />
    </>
  );
}

function TypeCard({
  item,
  type,
  offered,
  onChoose,
}: {
  item: Item;
  type: ArtworkType;
  offered: Candidate[];
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const may = useMay('editor');
  const lock = useLock(item.id);
  const chosen = offered.filter((each) => each.selected).sort((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0));
  const held = item.locks.some((each) => each.name === type);
  const name = t(`artwork.${type}`);
  const Lock = held ? IconLock : IconRobot;
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} truncate>
          {name}
        </Text>
        {may ? (
          <Tooltip label={t(held ? 'item.fields.unlock' : 'item.fields.lock')}>
            <ActionIcon
              variant="subtle"
              color={held ? 'marquee' : 'gray'}
              aria-label={t(held ? 'item.fields.unlockOf' : 'item.fields.lockOf', { name })}
              aria-pressed={held}
              loading={lock.isPending}
              onClick={() => lock.mutate({ name: type, lock: !held }, { onError: failed })}
            >
              <Lock size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          held && <IconLock size={18} role="img" aria-label={t('item.artwork.locked')} />
        )}
      </Group>
      <Picture
        url={chosen[0]?.previewUrl}
        alt={chosen[0] ? name : ''}
        height={170}
        seeThrough={SEE_THROUGH.includes(type)}
      />
      <Text size="xs" c="dimmed" my="xs">
        {chosen.length === 0
          ? t('item.artwork.noneChosen')
          : chosen.length > 1
            ? t('item.artwork.several', { count: chosen.length })
            : t(`item.artwork.by.${chosen[0]?.selectedBy as 'auto'}`, { defaultValue: '' })}
      </Text>
      <Button
        variant="default"
        size="xs"
        mt="auto"
        onClick={onChoose}
        aria-label={t('item.artwork.chooseOf', { name })}
      >
        {t('item.artwork.choose', { count: offered.length })}
      </Button>
    </Card>
  );
}
