import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { confirmed } from '../parts/confirmed';
import { Dialog } from '../parts/Dialog';
import { Nothing } from '../parts/Nothing';
import { done, failed } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { LibraryForm } from './LibraryForm';
import { PlanDialog } from './PlanDialog';
import { type Library, useConfirmLibrary, useForgetLibrary, useLibraries, useScanLibrary } from './libraries';

export function LibrariesSection() {
  const { t } = useTranslation();
  const libraries = useLibraries();
  const [open, setOpen] = useState<Library | 'new' | undefined>();
  const close = () => setOpen(undefined);
  if (libraries.isError) {
    return <Trouble error={libraries.error} again={() => void libraries.refetch()} />;
  }
  if (libraries.isPending) {
    return <Waiting what={t('libraries.looking')} />;
  }
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
      {t('libraries.add')}
    </Button>
  );
  return (
    <Stack>
      {libraries.data.length === 0 ? (
        <Nothing title={t('libraries.none')} text={t('libraries.noneText')}>
          {add}
        </Nothing>
      ) : (
        <>
          <Group>{add}</Group>
          {libraries.data.map((library) => (
            <LibraryCard key={library.id} library={library} onEdit={() => setOpen(library)} />
          ))}
        </>
      )}
      <Dialog
        opened={open !== undefined}
        onClose={close}
        title={open === 'new' ? t('libraries.add') : t('libraries.edit')}
        size="lg"
      >
        <LibraryForm library={open === 'new' ? undefined : open} onSaved={close} onCancel={close} />
      </Dialog>
    </Stack>
  );
}

function LibraryCard({ library, onEdit }: { library: Library; onEdit: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const scan = useScanLibrary();
  const confirm = useConfirmLibrary();
  const forget = useForgetLibrary();
  const [planned, plan] = useDisclosure(false);
  const askToForget = () =>
    confirmed({
      title: t('libraries.forgetTitle', { name: library.name }),
      text: t('libraries.forgetText'),
      act: t('libraries.forget'),
      onConfirm: () => forget.mutate(library.id, { onError: failed }),
    });
  const { frozen, files, missing } = library.state;
  return (
    <Card withBorder component="section" aria-label={library.name}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Group gap="xs">
            <Title order={3} size="h4">
              {library.name}
            </Title>
            <Badge variant="light">{t(`libraries.kind.${library.kind}`)}</Badge>
            {library.demo && <Badge color="gray">{t('libraries.demo')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {t('libraries.files', { files: number(files), missing: number(missing) })}
          </Text>
        </Group>
        <Text size="sm" ff="monospace">
          {library.root}
        </Text>
        {frozen && (
          <Alert color="red" title={t('libraries.frozen')}>
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{frozen}</Text>
              <Button size="xs" color="red" onClick={() => confirm.mutate(library.id, { onError: failed })}>
                {t('libraries.confirmFrozen')}
              </Button>
            </Stack>
          </Alert>
        )}
        {!library.confirmed && (
          <Alert color="yellow" title={t('libraries.unconfirmed')}>
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{t('libraries.unconfirmedText')}</Text>
              <Button size="xs" onClick={plan.open}>
                {t('libraries.plan.look')}
              </Button>
              <PlanDialog library={library} opened={planned} close={plan.close} />
            </Stack>
          </Alert>
        )}
        <Group gap="xs">
          {(['quick', 'full'] as const).map((mode) => (
            <Button
              key={mode}
              size="xs"
              variant="default"
              loading={scan.isPending && scan.variables.mode === mode}
              onClick={() =>
                scan.mutate(
                  { id: library.id, mode },
                  { onSuccess: () => done(t('libraries.scanAsked', { name: library.name })), onError: failed },
                )
              }
            >
              {t(`libraries.scan.${mode}`)}
            </Button>
          ))}
          <Button size="xs" variant="default" onClick={onEdit}>
            {t('parts.edit')}
          </Button>
          <Button size="xs" variant="subtle" color="red" onClick={askToForget}>
            {t('libraries.forget')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
