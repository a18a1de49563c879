import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';

/** What went wrong and what to do about it; with `again`, a button that tries once more. */
export function Trouble({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useTranslation();
  const problem = error instanceof Problem ? error : undefined;
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem?.message ?? t('trouble.unreachable')}
      role="alert"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{problem ? problem.remedy : t('trouble.unreachableRemedy')}</Text>
        {again && (
          <Button size="xs" variant="default" onClick={again}>
            {t('trouble.again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
