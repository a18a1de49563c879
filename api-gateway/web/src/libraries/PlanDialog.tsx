import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormats } from '../i18n/format';
import { PlannedChanges } from '../item/PlannedChanges';
import { Dialog } from '../parts/Dialog';
import { Nothing } from '../parts/Nothing';
import { failed } from '../parts/said';
import { Trouble } from '../parts/Trouble';
import { Waiting } from '../parts/Waiting';
import { type Library, useConfirmLibrary } from './libraries';

const PAGE = 25;

interface Props {
  library: Library;
  close: () => void;
}

/** What would be written into a library that held NFO files or artwork before Marquee came, and the word that it may be. */
export function PlanDialog({ opened, ...props }: Props & { opened: boolean }) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={props.close}
      size="xl"
      title={t('libraries.plan.of', { name: props.library.name })}
    >
      <Plan {...props} />
    </Dialog>
  );
}

function Plan({ library, close }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const confirm = useConfirmLibrary();
  const plan = usePlan(library.id);
  const first = plan.data?.pages[0];
  const items = plan.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      {plan.error && <Trouble error={plan.error} again={() => void plan.refetch()} />}
      {plan.isPending && <Waiting what={t('libraries.plan.looking')} />}
      {first && <Text>{t('libraries.plan.items', { count: first.total, number: number(first.total) })}</Text>}
      {first?.waiting && first.waiting.items > 0 && (
        <Alert color="blue">
          {t('libraries.plan.waiting', { count: first.waiting.items, number: number(first.waiting.items) })}
        </Alert>
      )}
      {first?.total === 0 && <Nothing title={t('libraries.plan.none')} text={t('libraries.plan.noneText')} />}
      {items.map((item) => (
        <Stack key={item.itemId} gap={4} component="section" aria-label={item.title}>
          <Text fw={600}>{item.title}</Text>
          {item.problem && <Alert color="red">{item.problem}</Alert>}
          <PlannedChanges changes={item.changes ?? []} />
        </Stack>
      ))}
      <Group justify="flex-end">
        {plan.hasNextPage && (
          <Button
            variant="default"
            mr="auto"
            loading={plan.isFetchingNextPage}
            onClick={() => void plan.fetchNextPage()}
          >
            {t('libraries.plan.more')}
          </Button>
        )}
        <Button variant="default" onClick={close}>
          {t('parts.cancel')}
        </Button>
        <Button
          loading={confirm.isPending}
          disabled={!first}
          onClick={() => confirm.mutate(library.id, { onSuccess: close, onError: failed })}
        >
          {t('libraries.confirm')}
        </Button>
      </Group>
    </Stack>
  );
}

function usePlan(id: number) {
  return useInfiniteQuery({
    queryKey: ['items', 'plan of library', id],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/libraries/{id}/plan', {
          params: { path: { id }, query: { limit: PAGE, ...(pageParam !== undefined && { after: pageParam }) } },
        }),
      ),
    getNextPageParam: (last) => last.next,
  });
}
