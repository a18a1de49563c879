import { Card, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../api/client';
import { useFormats } from '../i18n/format';
import classes from './Figures.module.css';
import { useLibraries } from '../libraries/libraries';

/** The sum of the counts whose names begin so. */
function sum(counts: Record<string, number> | undefined, ...beginnings: string[]) {
  return counts
    ? Object.entries(counts).reduce(
        (total, [name, count]) => (beginnings.some((each) => name.startsWith(each)) ? total + count : total),
        0,
      )
    : undefined;
}

/** How far the library is: found, known, published, told. A figure leads to what it counts. */
export function Figures() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const libraries = useLibraries().data;
  const known = useQuery({
    queryKey: ['items', 'summary'],
    queryFn: () => answer(api.GET('/api/v1/enrichment/summary')),
  }).data;
  const published = useQuery({
    queryKey: ['items', 'published'],
    queryFn: () => answer(api.GET('/api/v1/publisher/summary')),
  }).data;
  const told = useQuery({
    queryKey: ['deliveries', 'summary'],
    queryFn: () => answer(api.GET('/api/v1/notifier/summary')),
  }).data;
  const figures = [
    { name: 'found', to: '/settings/libraries', count: libraries?.reduce((all, each) => all + each.state.files, 0) },
    { name: 'identified', to: '/library', count: sum(known?.items, 'movie', 'episode') },
    { name: 'unmatched', to: '/unmatched', count: known?.unmatched },
    { name: 'published', to: '/library', count: sum(published?.publications, 'written', 'unchanged') },
    { name: 'told', to: '/targets', count: sum(told?.deliveries, 'told') },
  ] as const;
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} className={classes.figures}>
      {figures.map(({ name, to, count }) => (
        <Card key={name} withBorder component={Link} to={to}>
          <Text size="xl" fw={700}>
            {count === undefined ? '–' : number(count)}
          </Text>
          <Text size="sm">{t(`home.figures.${name}`)}</Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}
