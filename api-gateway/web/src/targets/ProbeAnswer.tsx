import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Probe } from './targets';

/** What a player said when it was asked who it is and which of our folders it knows. */
export function ProbeAnswer({ answer }: { answer: Probe }) {
  const { t } = useTranslation();
  return (
    <Alert
      mt="xs"
      color={answer.ok ? 'teal' : 'yellow'}
      icon={answer.ok ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={answer.summary}
      role="status"
    >
      <List size="sm">
        {answer.libraries.map((library) => (
          <List.Item key={library.libraryId}>
            {t(library.known ? 'targets.known' : 'targets.notKnown', { library: library.library, path: library.path })}
            {library.remark && (
              <Text size="sm" fw={500}>
                {library.remark}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
