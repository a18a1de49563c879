import { List, ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { type Field, inWords } from '../item/fields';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { type Action, usePreview, type Wish } from './bulk';
import type { Kind } from './view';

const SHOWN = 50;

/** What will change, in numbers and, of written fields, one by one. */
export function BulkPreview(props: { kind: Kind; action: Action; ids: number[]; wish: Wish; whole: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { kind, action, ids, wish, whole } = props;
  const preview = usePreview(kind, action, ids, wish, whole);
  if (!whole) {
    return <Text c="dimmed">{t(`library.bulk.choose.${action === 'edit' ? 'field' : 'names'}`)}</Text>;
  }
  if (preview.error) {
    return <Trouble error={preview.error} again={() => void preview.refetch()} />;
  }
  if (!preview.data) {
    return <Waiting what={t('library.bulk.looking')} />;
  }
  const { items, unknown, unpublished, changed, changes } = preview.data;
  const said = (
    key: 'willPublish' | 'willEnrich' | 'willLock' | 'willUnlock' | 'willEdit' | 'unknown',
    count: number,
  ) => t(`library.bulk.${key}`, { count, shown: formats.number(count) });
  return (
    <div aria-live="polite">
      {action === 'publish' && <Text>{said('willPublish', unpublished)}</Text>}
      {action === 'enrich' && <Text>{said('willEnrich', items)}</Text>}
      {action === 'lock' && <Text>{said('willLock', items)}</Text>}
      {action === 'unlock' && <Text>{said('willUnlock', items)}</Text>}
      {action === 'edit' && <Text>{said('willEdit', changed)}</Text>}
      {unknown > 0 && action !== 'enrich' && <Text c="dimmed">{said('unknown', unknown)}</Text>}
      {changes.length > 0 && (
        <ScrollArea.Autosize mah={240} mt="xs" viewportProps={{ tabIndex: 0 }}>
          <List size="sm">
            {changes.slice(0, SHOWN).map((change) => (
              <List.Item key={`${change.itemId} ${change.field}`}>
                {t('library.bulk.change', {
                  title: change.title,
                  name: t(`item.fields.names.${change.field as Field}`),
                  before: inWords(change.before) || t('item.fields.empty'),
                  after: inWords(change.after) || t('item.fields.empty'),
                })}
              </List.Item>
            ))}
          </List>
          {changed > SHOWN && <Text size="sm">{t('library.bulk.more', { count: changed - SHOWN })}</Text>}
        </ScrollArea.Autosize>
      )}
    </div>
  );
}
