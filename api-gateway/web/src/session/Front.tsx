import { Center, Group, Image, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageChoice } from '../shell/LanguageChoice';

/** The frame of the pages before one is signed in. */
export function Front({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <Center mih="100dvh" p="md" component="main">
      <Paper withBorder p="xl" w="100%" maw={420}>
        <Stack>
          <Group justify="space-between">
            <Group gap="xs">
              <Image src="/favicon.svg" w={32} h={32} alt="" />
              <Text fw={700}>Marquee</Text>
            </Group>
            <LanguageChoice />
          </Group>
          <Title order={1} size="h3">
            {title}
          </Title>
          {lead && <Text c="dimmed">{lead}</Text>}
          {children}
        </Stack>
      </Paper>
    </Center>
  );
}
