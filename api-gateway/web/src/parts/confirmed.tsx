import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import i18next from 'i18next';

/** Asks before something is done that is not easily taken back. */
export function confirmed({
  title,
  text,
  act,
  keep,
  onConfirm,
}: {
  title: string;
  text: string;
  /** What the button that does it says. */
  act: string;
  /** What the other one says; by itself that nothing is done. */
  keep?: string;
  onConfirm: () => void;
}) {
  modals.openConfirmModal({
    title,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm: act, cancel: keep ?? i18next.t('parts.cancel') },
    confirmProps: { color: 'red' },
    closeButtonProps: { 'aria-label': i18next.t('parts.close') },
    onConfirm,
  });
}
