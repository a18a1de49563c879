import { Badge, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Nothing } from '../parts/Nothing';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { FileTimeline } from '../timeline/FileTimeline';
import { type Place, useFile, useImports } from './files';
import type { Item } from './queries';
import { Streams } from './Streams';

/** The files that show the item: whether they are there, what is in them, how they came. */
export function FilesTab({ item }: { item: Item }) {
  const { t } = useTranslation();
  if (item.places.length === 0) {
    return <Nothing title={t('item.files.none')} text={t('item.files.noneText')} />;
  }
  return (
    <Stack>
      {item.places.map((place) => (
        <FileCard key={`${place.fileId}`} place={place} />
      ))}
    </Stack>
  );
}

function FileCard({ place }: { place: Place }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const file = useFile(place.fileId);
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {place.path}
        </Text>
        {file.error && <Trouble error={file.error} again={() => void file.refetch()} />}
        {file.isPending && <Waiting what={t('item.files.waiting')} />}
        {file.data && (
          <Group gap="xs">
            <Badge variant="light" color={file.data.exists ? 'teal' : 'red'}>
              {t(file.data.exists ? 'item.files.exists' : 'item.files.missing')}
            </Badge>
            <Text size="sm" c="dimmed">
              {[
                file.data.missingSince && t('item.files.since', { when: formats.ago(file.data.missingSince) }),
                file.data.size !== undefined && formats.size(file.data.size),
                file.data.verifiedAt && t('item.files.verified', { when: formats.ago(file.data.verifiedAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </Group>
        )}
        <Streams place={place} />
        <Imports file={place.fileId} />
        <Title order={3} size="h5">
          {t('timeline.title')}
        </Title>
        <FileTimeline file={place.fileId} />
      </Stack>
    </Card>
  );
}

function Imports({ file }: { file: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const imports = useImports(file);
  if (imports.error) {
    return <Trouble error={imports.error} again={() => void imports.refetch()} />;
  }
  if (!imports.data?.length) {
    return null;
  }
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {t('item.files.imports')}
      </Title>
      <List size="sm">
        {imports.data.map((each) => (
          <List.Item key={each.id}>
            {[
              each.importedAt && formats.dateTime(each.importedAt),
              t(`item.files.methods.${each.method as 'scan'}`, { defaultValue: each.method ?? '' }),
              t(`item.files.outcomes.${each.outcome as 'success'}`, { defaultValue: each.outcome ?? '' }),
              each.error,
            ]
              .filter(Boolean)
              .join(' · ')}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
