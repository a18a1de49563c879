import { Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog';

const KEYS = [
  ['next', 'j', '↓'],
  ['previous', 'k', '↑'],
  ['take', '1', '…', '5'],
  ['search', '/'],
  ['dismiss', 'd'],
  ['undo', 'u'],
  ['help', '?'],
] as const;

export function KeysHelp({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={close} title={t('unmatched.keys')}>
      <Table>
        <Table.Tbody>
          {KEYS.map(([name, ...keys]) => (
            <Table.Tr key={name}>
              <Table.Td>
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{t(`unmatched.key.${name}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
