'use client';

import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { TextField } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { useToast } from '@/app/_components/toast';
import type { DocumentView } from '@/lib/workbench/views/document';
import { removeDocumentAction, renameDocumentAction } from '../../actions';

type Props = { readonly document: DocumentView; readonly onClose: () => void };

export function RenameDocumentDialog({ document, onClose }: Props) {
  const { t } = useTranslation(['documents', 'common']);
  return (
    <FormDialog
      title={t('documents:rename.title')}
      action={renameDocumentAction}
      submit={t('common:action.save')}
      hidden={{ projectId: document.projectId, documentId: document.id }}
      onClose={onClose}
      onDone={onClose}
    >
      {(state) => (
        <TextField
          name="name"
          label={t('documents:rename.name')}
          defaultValue={document.name}
          required
          maxLength={200}
          dir="auto"
          errors={fieldErrors(state, 'name')}
        />
      )}
    </FormDialog>
  );
}

export function DeleteDocumentDialog({ document, onClose }: Props) {
  const { t } = useTranslation(['documents', 'common']);
  const toast = useToast();
  return (
    <FormDialog
      title={t('documents:delete.title')}
      action={removeDocumentAction}
      submit={t('common:action.delete')}
      isDangerous
      hidden={{ projectId: document.projectId, documentId: document.id }}
      onClose={onClose}
      onDone={() => {
        toast('done', t('documents:delete.done'));
        onClose();
      }}
    >
      {() => <p>{t('documents:delete.text', { name: document.name })}</p>}
    </FormDialog>
  );
}
