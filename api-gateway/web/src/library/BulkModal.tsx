import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Dialog } from '../parts/Dialog';
import { Trouble } from '../parts/Trouble';
import { BulkPreview } from './BulkPreview';
import { BulkWish } from './BulkWish';
import { type Action, useBulk, type Wish } from './bulk';
import type { Kind } from './view';

interface Props {
  kind: Kind;
  ids: ReadonlySet<number>;
  onClose: () => void;
  onBegun: (job: number) => void;
}

/** Says what will become of the selected items before it does. */
export function BulkModal({ action, ...props }: Props & { action: Action | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const count = props.ids.size;
  return (
    <Dialog
      opened={action !== undefined}
      onClose={props.onClose}
      size="lg"
      title={action && t(`library.bulk.${action}`, { count, shown: formats.number(count) })}
    >
      {action && <Body action={action} {...props} />}
    </Dialog>
  );
}

function Body({ kind, action, ids, onClose, onBegun }: Props & { action: Action }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [wish, setWish] = useState<Wish>({});
  const [all] = useState(() => [...ids]);
  const bulk = useBulk(kind, action);
  const whole =
    action === 'edit'
      ? wish.fields !== undefined
      : action === 'lock' || action === 'unlock'
        ? (wish.names?.length ?? 0) > 0
        : true;
  return (
    <Stack>
      {action !== 'publish' && action !== 'enrich' && <BulkWish action={action} onChange={setWish} />}
      <BulkPreview kind={kind} action={action} ids={all} wish={wish} whole={whole} />
      {bulk.error && <Trouble error={bulk.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('library.bulk.cancel')}
        </Button>
        <Button
          disabled={!whole}
          loading={bulk.isPending}
          data-autofocus
          onClick={() => bulk.mutate({ ids: all, wish }, { onSuccess: ({ jobId }) => onBegun(jobId) })}
        >
          {t(`library.bulk.${action}`, { count: all.length, shown: formats.number(all.length) })}
        </Button>
      </Group>
    </Stack>
  );
}
