import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';

/** Players are made and tested on their own page; here is said which there are. */
export function PlayerStep() {
  const { t } = useTranslation();
  const targets = useQuery({ queryKey: ['targets'], queryFn: () => answer(api.GET('/api/v1/targets')) });
  return (
    <>
      <Text>
        {targets.data?.length
          ? t('setup.players', { names: targets.data.map((target) => target.name).join(', ') })
          : t('setup.noPlayer')}
      </Text>
      <Group>
        <Button component={Link} to="/targets" variant="default">
          {t('setup.addPlayer')}
        </Button>
      </Group>
    </>
  );
}
