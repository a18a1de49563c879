import { useTranslation } from 'react-i18next';

const MINUTE = 60;
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
  ['second', 1],
];

/** Numbers, sizes and times as people of that language write them. */
export function formats(language: string) {
  const number = new Intl.NumberFormat(language);
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const units = new Map<string, Intl.NumberFormat>();
  const unit = (name: string, unitDisplay: 'short' | 'narrow', maximumFractionDigits: number) => {
    const key = `${name} ${unitDisplay} ${maximumFractionDigits}`;
    const format =
      units.get(key) ??
      new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay, maximumFractionDigits });
    units.set(key, format);
    return format;
  };
  return {
    number: (value: number) => number.format(value),
    dateTime: (iso: string) => dateTime.format(new Date(iso)),
    date: (iso: string) => date.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    /** How long ago, or until, in the largest unit that fits. */
    ago(iso: string, now = Date.now()) {
      const seconds = Math.round((new Date(iso).getTime() - now) / 1000);
      const [unit, length] = STEPS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
      return relative.format(Math.trunc(seconds / length), unit);
    },
    size(bytes: number) {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
      const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
      return unit(units[step] ?? 'byte', 'short', step > 2 ? 1 : 0).format(bytes / 1000 ** step);
    },
    duration(seconds: number) {
      const whole = Math.round(seconds);
      const parts: [number, string][] = [
        [Math.floor(whole / 3600), 'hour'],
        [Math.floor((whole % 3600) / 60), 'minute'],
        [whole % 60, 'second'],
      ];
      const first = parts.findIndex(([count]) => count > 0);
      return (first < 0 ? parts.slice(2) : parts.slice(first, first + 2))
        .filter(([count], index) => count > 0 || index === 0)
        .map(([count, name]) => unit(name, 'narrow', 0).format(count))
        .join(' ');
    },
  };
}

export type Formats = ReturnType<typeof formats>;

const made = new Map<string, Formats>();

/** Made once for a language: making a format costs more than using it a hundred times. */
function formatsOf(language: string) {
  const known = made.get(language) ?? formats(asSpokenHere(language));
  made.set(language, known);
  return known;
}

/** The language as it is used where the browser's person lives: 21 Nov there, Nov 21 elsewhere. */
function asSpokenHere(language: string) {
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}

export function useFormats() {
  const { i18n } = useTranslation();
  return formatsOf(i18n.language);
}
