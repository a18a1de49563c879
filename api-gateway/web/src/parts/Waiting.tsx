import { Group, Loader, Text } from '@mantine/core';

/** Something is on its way, in words. */
export function Waiting({ what }: { what: string }) {
  return (
    <Group gap="sm" p="md" role="status">
      <Loader size="sm" aria-hidden />
      <Text c="dimmed">{what}</Text>
    </Group>
  );
}
