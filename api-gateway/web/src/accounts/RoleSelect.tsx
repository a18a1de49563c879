import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from '../session/session';

const ROLES: Role[] = ['viewer', 'editor', 'admin'];

export function RoleSelect(props: {
  label: string;
  hidden?: boolean;
  value: Role;
  disabled?: boolean;
  onChange: (role: Role) => void;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={props.hidden ? undefined : props.label}
      aria-label={props.hidden ? props.label : undefined}
      value={props.value}
      disabled={props.disabled}
      onChange={(event) => props.onChange(event.currentTarget.value as Role)}
      data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
    />
  );
}
