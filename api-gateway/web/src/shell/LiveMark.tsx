import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../api/live';

const COLORS = { connecting: 'gray', live: 'teal', away: 'red' };

/** Whether what happens is seen as it happens. */
export function LiveMark() {
  const { t } = useTranslation();
  const state = useLiveState();
  return (
    <Badge variant="dot" color={COLORS[state]} role="status" title={t(`shell.live.${state}Hint`)}>
      {t(`shell.live.${state}`)}
    </Badge>
  );
}
