import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';

/** A dialog whose cross says what it does. */
export function Dialog(props: ModalProps) {
  const { t } = useTranslation();
  return <Modal classNames={classes} closeButtonProps={{ 'aria-label': t('parts.close') }} {...props} />;
}
