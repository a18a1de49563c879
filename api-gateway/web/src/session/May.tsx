import type { ReactNode } from 'react';
import { type Role, useMay } from './session';

/** Shows what is inside to those who may do it, and nothing to the others. */
export function May({ role, children }: { role: Role; children: ReactNode }) {
  return useMay(role) ? children : null;
}
