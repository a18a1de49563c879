import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Tabs } from '@mantine/core';
import classes from './theme.module.css';

/** The light of a cinema's front. */
const marquee: MantineColorsTuple = [
  '#fff6e3',
  '#fdeacb',
  '#fad49a',
  '#f7bc64',
  '#f5a937',
  '#f5a524',
  '#d98c0d',
  '#b36f00',
  '#955a00',
  '#6b4000',
];

export const theme = createTheme({
  colors: { marquee },
  primaryColor: 'marquee',
  primaryShade: 5,
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK JP", sans-serif',
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    Tabs: Tabs.extend({ classNames: { list: classes.tabs ?? '', tab: classes.tab ?? '' } }),
  },
});

/** Colours that small words stand in, on a light ground of the same colour; the kit's own darkest shade is a little too light. */
const WRITTEN = ['blue', 'gray', 'green', 'orange', 'red', 'teal', 'violet', 'yellow'];

/** On a light page amber is a ground for dark text, but no colour to write in: words take a dark shade of it. What the kit dims
 * is too faint to read, in both. */
export const contrast: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...Object.fromEntries(
      WRITTEN.map((color) => [
        `--mantine-color-${color}-light-color`,
        `color-mix(in srgb, var(--mantine-color-${color}-9) 65%, black)`,
      ]),
    ),
    '--mantine-color-marquee-text': marquee[8],
    '--mantine-color-marquee-light-color': marquee[9],
    '--mantine-color-marquee-outline': marquee[8],
    '--mantine-color-anchor': marquee[8],
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
  },
});
