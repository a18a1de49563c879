import { Alert, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { useFormats } from '../i18n/format';
import { Trouble } from '../parts/Trouble';

/** Whether the folder can become a library, as the server sees it, before anything is made of it. */
export function FolderCheck({ path }: { path: string }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const check = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/checks/folder', { body: { path } })),
  });
  const seen = check.data?.path === path.trim() ? check.data : undefined;
  return (
    <div>
      <Group>
        <Button
          size="xs"
          variant="default"
          disabled={path.trim() === ''}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t('libraries.check')}
        </Button>
      </Group>
      <div aria-live="polite">
        {check.error && <Trouble error={check.error} />}
        {seen && (
          <Alert mt="xs" color={seen.ok ? 'teal' : 'red'} title={seen.ok ? undefined : seen.problem}>
            {seen.ok
              ? t(seen.countedAll ? 'libraries.checked' : 'libraries.checkedMore', { files: number(seen.mediaFiles) })
              : seen.remedy}
          </Alert>
        )}
      </div>
    </div>
  );
}
