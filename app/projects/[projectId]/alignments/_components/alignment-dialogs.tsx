'use client';

import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { TextField } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { useToast } from '@/app/_components/toast';
import type { AlignmentView } from '@/lib/workbench/views/alignment';
import { removeAlignmentAction, renameAlignmentAction } from '../actions';

type Props = { readonly alignment: AlignmentView; readonly onClose: () => void };
const keyOf = ({ projectId, id }: AlignmentView) => ({ projectId, alignmentId: id });

export function RenameAlignmentDialog({ alignment, onClose }: Props) {
  const { t } = useTranslation(['alignment', 'common']);
  return (
    <FormDialog
      title={t('alignment:rename.title')}
      action={renameAlignmentAction}
      submit={t('common:action.save')}
      hidden={keyOf(alignment)}
      onClose={onClose}
      onDone={onClose}
    >
      {(state) => (
        <TextField
          name="name"
          label={t('alignment:list.name')}
          defaultValue={alignment.name}
          required
          maxLength={200}
          dir="auto"
          errors={fieldErrors(state, 'name')}
        />
      )}
    </FormDialog>
  );
}

export function DeleteAlignmentDialog({ alignment, onClose }: Props) {
  const { t } = useTranslation(['alignment', 'common']);
  const toast = useToast();
  return (
    <FormDialog
      title={t('alignment:delete.title')}
      action={removeAlignmentAction}
      submit={t('common:action.delete')}
      isDangerous
      hidden={keyOf(alignment)}
      onClose={onClose}
      onDone={() => {
        toast('done', t('alignment:delete.done'));
        onClose();
      }}
    >
      {() => <p>{t('alignment:delete.text', { name: alignment.name })}</p>}
    </FormDialog>
  );
}
