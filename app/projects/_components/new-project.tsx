'use client';

import { Plus, Sparkles } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel, useFailureText } from '@/app/_components/error-panel';
import { TextArea, TextField } from '@/app/_components/field';
import { PairFields } from '@/app/_components/pair-fields';
import { useToast } from '@/app/_components/toast';
import { useFormAction } from '@/app/_components/use-form-action';
import { createProjectAction, loadSampleAction } from '../actions';

export function NewProject() {
  const { t } = useTranslation('projects');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button tone="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {t('new.open')}
      </Button>
      {isOpen ? <NewProjectDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['projects', 'common']);
  const router = useRouter();
  const { state, submit, isBusy, failure } = useFormAction(createProjectAction, ({ projectId }) =>
    router.push(`/projects/${projectId}`),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('projects:new.title')}
      description={t('projects:new.lead')}
    >
      <form action={submit} className="flex flex-col gap-4">
        {failure ? <ErrorPanel failure={failure} /> : null}
        <TextField
          name="name"
          label={t('projects:new.name')}
          required
          maxLength={200}
          dir="auto"
          autoComplete="off"
          errors={fieldErrors(state, 'name')}
        />
        <PairFields errors={fieldErrors(state, 'targetLang')} />
        <TextArea
          name="description"
          label={t('projects:new.description')}
          rows={2}
          maxLength={2000}
          dir="auto"
          errors={fieldErrors(state, 'description')}
        />
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={isBusy}>
            {t('common:action.create')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Brings the sample project, for those who want to look around first. */
export function LoadSample() {
  const { t } = useTranslation('projects');
  const toast = useToast();
  const failureText = useFailureText();
  const { submit, isBusy, failure } = useFormAction(loadSampleAction, () => {});
  useEffect(() => {
    if (failure) toast('failed', failureText(failure));
  }, [failure, toast, failureText]);
  return (
    <form action={submit}>
      <Button type="submit" disabled={isBusy}>
        <Sparkles aria-hidden className="size-4" />
        {isBusy ? t('loadingSample') : t('loadSample')}
      </Button>
    </form>
  );
}
