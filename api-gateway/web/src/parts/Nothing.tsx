import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** An empty list: says why it is empty and what to do, with the button that does it as `children`. */
export function Nothing({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py="xl" ta="center">
      <Title order={3}>{title}</Title>
      {text && (
        <Text c="dimmed" maw={480}>
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
