import { Badge, Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useFormats } from '../i18n/format';
import styles from './LogLines.module.css';

type Line = Schemas['LogLine'];
export const LEVELS = ['Debug', 'Information', 'Warning', 'Error'] as const;
export type Level = (typeof LEVELS)[number];
const COLORS: Record<string, string> = { Warning: 'yellow', Error: 'red', Fatal: 'red' };
const OURS = 'app.marquee.';

/** Lines as they were written, newest first; each opens to all that was said with it. */
export function LogLines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.lines} aria-label={t('shell.places.logs')}>
      {keyed(lines).map(([key, line]) => (
        <li key={key}>
          <OneLine line={line} />
        </li>
      ))}
    </ul>
  );
}

function OneLine({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { date, time } = useFormats();
  const { logger_name: logger, ...others } = (line.Properties ?? {}) as Record<string, unknown>;
  const level = line.Level ?? '';
  return (
    <details>
      <summary className={styles.line}>
        <Text span size="sm" c="dimmed" className={styles.time}>
          {line.Timestamp && `${date(line.Timestamp)}, ${time(line.Timestamp)}`}
        </Text>
        <Badge variant="light" color={COLORS[level] ?? 'gray'}>
          {t(`logs.levels.${level as Level}`, { defaultValue: level })}
        </Badge>
        <span className={styles.message}>
          {line.RenderedMessage}
          {typeof logger === 'string' && (
            <Text span size="xs" c="dimmed" display="block">
              {logger.startsWith(OURS) ? logger.slice(OURS.length) : logger}
            </Text>
          )}
        </span>
      </summary>
      <Code block className={styles.others}>
        {Object.entries(others)
          .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
          .join('\n')}
      </Code>
    </details>
  );
}

/** A line has no number: what it says and when is its name, so that one that is open stays open when others come. */
function keyed(lines: Line[]): [string, Line][] {
  const times = new Map<string, number>();
  return lines.map((line) => {
    const name = `${line.Timestamp} ${line.RenderedMessage}`;
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return [`${name} ${before}`, line];
  });
}
