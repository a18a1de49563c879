import { diffLines } from 'diff';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import classes from './NfoDiff.module.css';

/** Lines kept on each side of a change, so that one sees where it is. */
const AROUND = 2;

/** What an NFO says before and after, with only what lies around the changes. */
export function NfoDiff({ texts }: { texts: Schemas['NfoTexts'] }) {
  const { t } = useTranslation();
  const parts = diffLines(texts.before ?? '', texts.after);
  return (
    <pre className={classes.diff} tabIndex={0} aria-label={t('item.plan.diff')}>
      {parts.map((part, index) => {
        const text =
          part.added || part.removed ? part.value : shortened(part.value, index > 0, index < parts.length - 1);
        const [Tag, mark] = part.added
          ? (['ins', '+ '] as const)
          : part.removed
            ? (['del', '− '] as const)
            : (['span', '  '] as const);
        return (
          <Tag key={index} className={classes.part}>
            {text.replace(/^(?=.)/gm, mark)}
          </Tag>
        );
      })}
    </pre>
  );
}

function shortened(text: string, after: boolean, before: boolean) {
  const lines = text.replace(/\n$/, '').split('\n');
  const kept = (after ? AROUND : 0) + (before ? AROUND : 0);
  if (lines.length <= kept + 1) {
    return text;
  }
  const head = after ? lines.slice(0, AROUND) : [];
  const tail = before ? lines.slice(-AROUND) : [];
  return [...head, '⋮', ...tail].join('\n') + '\n';
}
