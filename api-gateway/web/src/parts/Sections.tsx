import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useNavigate, useParams } from 'react-router';

/** The parts of a page as tabs, each with an address of its own below the page's; the first is there for every other address. */
export function Sections<Name extends string>({
  at,
  name,
  sections,
  label,
}: {
  /** The page's address. */
  at: string;
  /** What they are called together. */
  name: string;
  sections: Record<Name, ComponentType>;
  label: (section: Name) => string;
}) {
  const go = useNavigate();
  const names = Object.keys(sections) as Name[];
  const asked = useParams()['*']?.split('/')[0];
  const shown = names.find((each) => each === asked) ?? (names[0] as Name);
  const Shown: ComponentType = sections[shown];
  return (
    <Tabs value={shown} onChange={(next) => void go(`${at}/${next}`)} keepMounted={false}>
      <Tabs.List aria-label={name} mb="md">
        {names.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {label(each)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown}>
        <Shown />
      </Tabs.Panel>
    </Tabs>
  );
}
