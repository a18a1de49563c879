import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { Problem } from '../api/problem';

/** A word on what was done; with `undo`, a button that takes it back. */
export function done(message: string, undo?: () => void) {
  if (!undo) {
    notifications.show({ message, color: 'teal', closeButtonProps: named() });
    return;
  }
  const takeBack = () => {
    notifications.hide(id);
    undo();
  };
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        <Button size="compact-sm" variant="default" onClick={takeBack}>
          {i18next.t('undo')}
        </Button>
      </Group>
    ),
    color: 'teal',
    autoClose: 10_000,
    closeButtonProps: named(),
  });
}

/** A word on what could not be done, for a `useMutation`'s `onError`; forms show a {@link Problem} beside the field instead. */
export function failed(error: Error) {
  const problem = error instanceof Problem ? error : undefined;
  notifications.show({
    title: problem?.message ?? i18next.t('trouble.unreachable'),
    message: problem ? problem.remedy : i18next.t('trouble.unreachableRemedy'),
    color: 'red',
    autoClose: 10_000,
    closeButtonProps: named(),
  });
}

/** The cross alone says nothing to a screen reader. */
function named() {
  return { 'aria-label': i18next.t('parts.close') };
}
