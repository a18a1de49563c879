import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconDownload, IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirmed } from '../parts/confirmed';
import { done, failed } from '../parts/said';
import { May } from '../session/May';
import { PLURAL, useDiscard, useEnrich, usePublish, useRestore } from './publishing';
import type { Item } from './queries';

/** What can be done with an item as a whole, for those who may. */
export function ItemActions({ item }: { item: Item }) {
  const { t } = useTranslation();
  const publish = usePublish(item);
  const enrich = useEnrich(item);
  const restore = useRestore(item);
  const discard = useDiscard(item);
  const askToDiscard = () =>
    confirmed({
      title: t('item.discard.ask'),
      text: t('item.discard.text'),
      act: t('item.discard.do'),
      onConfirm: () => discard.mutate(undefined, { onSuccess: () => done(t('item.discard.done')), onError: failed }),
    });
  return (
    <May role="editor">
      <Group gap="xs">
        {PLURAL[item.kind] && (item.hasUnpublishedChanges || publish.isPending) && (
          <Button
            leftSection={<IconAlertTriangle size={16} aria-hidden />}
            disabled={publish.isPending}
            onClick={() => publish.mutate(undefined, { onSuccess: () => done(t('item.published')), onError: failed })}
          >
            {t(publish.isPending ? 'item.publishing' : 'item.publish')}
          </Button>
        )}
        {item.hasUnpublishedChanges && item.lastPublishedAt && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={discard.isPending}
            onClick={askToDiscard}
          >
            {t('item.discard.title')}
          </Button>
        )}
        {PLURAL[item.kind] && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={enrich.isPending}
            onClick={() => enrich.mutate(undefined, { onSuccess: () => done(t('item.enriching')), onError: failed })}
          >
            {t('item.enrich')}
          </Button>
        )}
        {item.lastPublishedAt && (
          <Button
            variant="default"
            leftSection={<IconRestore size={16} aria-hidden />}
            loading={restore.isPending}
            onClick={() =>
              restore.mutate(undefined, {
                onSuccess: (answers) =>
                  done(t('item.restored', { count: answers.reduce((files, each) => files + each.files.length, 0) })),
                onError: failed,
              })
            }
          >
            {t('item.restore')}
          </Button>
        )}
      </Group>
    </May>
  );
}
