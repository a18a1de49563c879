import {
  Badge,
  Button,
  Group,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Setting, Wishes } from './config';

type Value = Wishes[string];

/** One setting in the input that fits its kind. What the environment or the file says cannot be changed here, and is told so. */
export function SettingInput({
  setting,
  wish,
  onWish,
}: {
  setting: Setting;
  wish: Value | undefined;
  onWish: (value: Value) => void;
}) {
  const { t } = useTranslation();
  const fixed = setting.source === 'environment' || setting.source === 'file';
  const shown = wish === null ? setting.defaultValue : (wish ?? setting.value);
  const about = `settings.known.${setting.name}` as 'settings.known.gateway.audit.keep';
  const common = {
    label: t(`${about}.title`, { defaultValue: setting.name }),
    description: t(`${about}.meaning`, { defaultValue: setting.meaning }),
    disabled: fixed,
  };
  return (
    <Stack gap={4}>
      <Input setting={setting} common={common} value={shown} onWish={onWish} />
      <Group gap="xs">
        <Text size="xs" c="dimmed" ff="monospace">
          {setting.name}
        </Text>
        {setting.source !== 'default' && (
          <Badge size="sm" variant="light" color={fixed ? 'yellow' : 'gray'}>
            {t(`settings.source.${setting.source}`)}
          </Badge>
        )}
        {fixed && (
          <Text size="xs" c="dimmed">
            {t(setting.source === 'file' ? 'settings.fixedByFile' : 'settings.fixedByEnvironment', {
              variable: setting.variable,
            })}
          </Text>
        )}
        {setting.source === 'database' && wish === undefined && (
          <Button size="compact-xs" variant="subtle" onClick={() => onWish(null)}>
            {t('settings.backToDefault', { value: plain(setting.defaultValue) })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** A value as it is typed: several with commas. */
function plain(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

function Input(props: {
  setting: Setting;
  common: { label: string; description: string; disabled: boolean };
  value: unknown;
  onWish: (value: Value) => void;
}) {
  const { setting, common, value, onWish } = props;
  switch (setting.kind) {
    case 'switch':
      return <Switch {...common} checked={value === true} onChange={(event) => onWish(event.currentTarget.checked)} />;
    case 'number':
      return (
        <NumberInput
          {...common}
          value={Number(value)}
          onChange={(next) => typeof next === 'number' && onWish(next)}
          maw={320}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...common}
          data={setting.choices}
          value={plain(value)}
          onChange={(event) => onWish(event.currentTarget.value)}
          maw={320}
        />
      );
    case 'secret':
      return (
        <PasswordInput
          {...common}
          value={plain(value)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onWish(event.currentTarget.value)}
          autoComplete="off"
          maw={560}
        />
      );
    default:
      return (
        <TextInput {...common} value={plain(value)} onChange={(event) => onWish(event.currentTarget.value)} maw={560} />
      );
  }
}
