import { Anchor, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A part of the page with its name and the way to all of it. */
export function Block({
  title,
  more,
  children,
}: {
  title: string;
  more?: { to: string; words: string };
  children: ReactNode;
}) {
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h4">
          {title}
        </Title>
        {more && (
          <Anchor component={Link} to={more.to} size="sm">
            {more.words}
          </Anchor>
        )}
      </Group>
      {children}
    </Stack>
  );
}
