import { useEffect, useRef } from 'react';

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';

/**
 * Single keys that do something on a page, by the character they write: `/` is typed differently on every keyboard. They
 * are left alone while something is typed, with Ctrl, Alt or Meta, and while a dialog or menu is open.
 */
export function useKeys(keys: Record<string, () => void>) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key];
      if (!act || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.repeat) {
        return;
      }
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) {
        return;
      }
      if (document.querySelector('[role="dialog"], [role="menu"]')) {
        return;
      }
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
