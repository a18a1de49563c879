import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { differences } from './fields';
import type { Item } from './queries';

/** What somebody else changed while this person was writing. */
export function Conflict({ before, after }: { before: Item; after: Item }) {
  const { t } = useTranslation();
  return (
    <Alert color="orange" role="alert" title={t('item.conflict.title')}>
      <Text size="sm">{t('item.conflict.text')}</Text>
      <List size="sm" mt="xs">
        {differences(before, after).map((each) => (
          <List.Item key={each.field}>
            {t('item.conflict.change', {
              name: t(`item.fields.names.${each.field}`),
              before: each.before || t('item.fields.empty'),
              after: each.after || t('item.fields.empty'),
              who: after.provenance[each.field]?.by ?? after.provenance[each.field]?.source ?? '',
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
