import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { Problem } from '../api/problem';

/** A word on what was done. */
export function done(message: string) {
  notifications.show({ message, color: 'teal' });
}

/** A word on what could not be done, for a `useMutation`'s `onError`; forms show a {@link Problem} beside the field instead. */
export function failed(error: Error) {
  const problem = error instanceof Problem ? error : undefined;
  notifications.show({
    title: problem?.message ?? i18next.t('trouble.unreachable'),
    message: problem ? problem.remedy : i18next.t('trouble.unreachableRemedy'),
    color: 'red',
    autoClose: 10_000,
  });
}
