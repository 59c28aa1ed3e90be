'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/app/_components/action-state';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { TextArea, TextField } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { useToast } from '@/app/_components/toast';
import { useFormAction } from '@/app/_components/use-form-action';
import type { ProjectSettings, ProjectView } from '@/lib/workbench/views/project';
import { LoadSample } from '../../_components/new-project';
import { removeProjectAction, updateProjectAction } from '../../actions';

type Props = {
  readonly project: ProjectView;
  readonly settings: ProjectSettings;
};

export function ProjectSettingsForm({ project, settings }: Props) {
  const { t } = useTranslation(['projects', 'common']);
  const toast = useToast();
  const [isDeleting, setDeleting] = useState(false);
  const { state, submit, isBusy, failure } = useFormAction(updateProjectAction, () =>
    toast('done', t('projects:settings.saved')),
  );
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <form action={submit} className="flex flex-col gap-8">
        <input type="hidden" name="projectId" value={project.id} />
        {failure ? <ErrorPanel failure={failure} /> : null}
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-3 text-[16px] font-semibold">{t('projects:settings.general')}</legend>
          <TextField
            name="name"
            label={t('projects:new.name')}
            defaultValue={project.name}
            required
            maxLength={200}
            dir="auto"
            errors={fieldErrors(state, 'name')}
          />
          <TextArea
            name="description"
            label={t('projects:new.description')}
            defaultValue={project.description}
            rows={2}
            maxLength={2000}
            dir="auto"
          />
        </fieldset>
        <fieldset className="grid gap-4 sm:grid-cols-2">
          <legend className="mb-3 text-[16px] font-semibold">{t('projects:settings.matching')}</legend>
          <TextField
            name="fuzzyFloor"
            type="number"
            min={50}
            max={100}
            label={t('projects:settings.fuzzyFloor')}
            hint={t('projects:settings.fuzzyFloorHint')}
            defaultValue={settings.fuzzyFloor}
            errors={fieldErrors(state, 'fuzzyFloor')}
          />
          <TextField
            name="matchLimit"
            type="number"
            min={1}
            max={20}
            label={t('projects:settings.matchLimit')}
            defaultValue={settings.matchLimit}
            errors={fieldErrors(state, 'matchLimit')}
          />
        </fieldset>
        <div>
          <Button type="submit" tone="primary" disabled={isBusy}>
            {t('common:action.save')}
          </Button>
        </div>
      </form>
      {project.isSample ? (
        <section className="border-t border-line pt-6">
          <h2 className="text-[16px] font-semibold">{t('projects:settings.sampleTitle')}</h2>
          <p className="mb-3 text-ink-2">{t('projects:settings.sampleText')}</p>
          <LoadSample />
        </section>
      ) : null}
      <section className="border-t border-line pt-6">
        <h2 className="text-[16px] font-semibold">{t('projects:settings.dangerTitle')}</h2>
        <p className="mb-3 text-ink-2">{t('projects:settings.dangerText')}</p>
        <Button tone="danger" onClick={() => setDeleting(true)}>
          {t('projects:settings.delete')}
        </Button>
      </section>
      {isDeleting ? (
        <FormDialog
          title={t('projects:settings.deleteTitle')}
          action={removeProjectAction}
          submit={t('common:action.delete')}
          isDangerous
          hidden={{ projectId: project.id }}
          onClose={() => setDeleting(false)}
          onDone={() => setDeleting(false)}
        >
          {() => <p>{t('projects:settings.deleteText', { name: project.name })}</p>}
        </FormDialog>
      ) : null}
    </div>
  );
}
