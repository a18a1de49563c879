import type { List } from './rows';
import type { Selection } from './selection';
import type { Change, View } from './view';

/** What both ways to show the list are given. */
export interface ListProps {
  view: View;
  list: List;
  /** The view's address: another one is another list. */
  words: string;
  total: number;
  change: (changes: Change) => void;
  /** None for those who may change nothing. */
  selection: Selection | undefined;
}
