'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { SelectField } from '@/app/_components/field';
import { FileDrop } from '@/app/_components/file-drop';
import { hasEnded, JobProgressBar, JobStateBadge, useJob } from '@/app/_components/job-panel';
import { Name } from '@/app/_components/segment-text';
import { useFormAction } from '@/app/_components/use-form-action';
import { cancelJobAction } from '@/app/jobs/actions';
import type { GlossaryView } from '@/lib/workbench/views/glossary';
import { type GlossaryImportReport, MERGE_POLICIES, SAME_AS } from '@/lib/workbench/views/glossary-import';
import { ColumnMap } from './column-map';
import { ImportResult } from './import-result';
import { useImport } from './use-import';

const ACCEPT = '.tbx,.martif,.xml,.csv,.tsv,.tab,.txt,.utf8,.xlsx,.xlsm';

type Props = { readonly glossary: GlossaryView; readonly onClose: () => void };

/** A glossary file: looked at, its columns named, tried, and brought in by the worker while the dialog shows how far it is. */
export function ImportDialog({ glossary, onClose }: Props) {
  const { t } = useTranslation(['termfile', 'common']);
  const router = useRouter();
  const steps = useImport(glossary.id);
  const { state, failure, isBusy } = steps;
  const close = () => {
    steps.leave();
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('termfile:title')}
      description={t('termfile:lead')}
      width={state.kind === 'choose' ? 'narrow' : 'wide'}
    >
      <div className="flex flex-col gap-4">
        {failure ? <ErrorPanel failure={failure} /> : null}
        {state.kind === 'choose' ? (
          <FileDrop
            label={t('termfile:drop')}
            hint={t('termfile:dropHint')}
            accept={ACCEPT}
            onFile={(file) => void steps.take(file)}
          />
        ) : (
          <p className="flex items-baseline gap-2">
            <Name className="min-w-0 truncate font-semibold">{state.fileName}</Name>
            <span className="text-[13px] text-ink-2">{t(`termfile:formats.${state.file.preview.format}`)}</span>
          </p>
        )}
        {state.kind === 'settings' ? <Settings glossary={glossary} steps={steps} /> : null}
        {state.kind === 'job' ? (
          <ImportJob
            key={state.jobId}
            jobId={state.jobId}
            onDone={() => {
              if (!state.isDryRun) router.refresh();
            }}
          />
        ) : null}
      </div>
      <DialogActions>
        {state.kind === 'settings' || (state.kind === 'job' && state.isDryRun) ? (
          <>
            <Button onClick={close}>{t('common:action.cancel')}</Button>
            {state.kind === 'job' ? (
              <Button onClick={steps.back}>{t('common:action.back')}</Button>
            ) : (
              <Button disabled={isBusy} onClick={() => void steps.start(true)}>
                {t('termfile:try')}
              </Button>
            )}
            <Button tone="primary" disabled={isBusy} onClick={() => void steps.start(false)}>
              {t('common:action.import')}
            </Button>
          </>
        ) : (
          <Button onClick={close}>{t(state.kind === 'job' ? 'common:action.close' : 'common:action.cancel')}</Button>
        )}
      </DialogActions>
      <p role="status" className="sr-only">
        {isBusy ? t('common:state.loading') : ''}
      </p>
    </Dialog>
  );
}

function Settings({ glossary, steps }: { glossary: GlossaryView; steps: ReturnType<typeof useImport> }) {
  const { t } = useTranslation('termfile');
  const { settings, set, state } = steps;
  const table = state.kind === 'choose' ? null : state.file.preview.table;
  return (
    <>
      {table ? (
        <ColumnMap
          languages={{ sourceLang: glossary.sourceLang, targetLang: glossary.targetLang }}
          columns={settings.columns}
          hasHeading={settings.hasHeading}
          rows={table.rows}
          onColumns={(columns) => set({ columns })}
          onHeading={(hasHeading) => set({ hasHeading })}
        />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t('policy')}
          hint={t(`policyHints.${settings.policy}`)}
          value={settings.policy}
          onChange={(event) => set({ policy: event.target.value as (typeof MERGE_POLICIES)[number] })}
          options={MERGE_POLICIES.map((value) => ({ value, label: t(`policies.${value}`) }))}
        />
        <SelectField
          label={t('sameAs')}
          hint={t('sameAsHint')}
          value={settings.sameAs}
          disabled={settings.policy === 'add'}
          onChange={(event) => set({ sameAs: event.target.value as (typeof SAME_AS)[number] })}
          options={SAME_AS.map((value) => ({ value, label: t(`same.${value}`) }))}
        />
      </div>
    </>
  );
}

/** How the job goes, and what came of it. */
function ImportJob({ jobId, onDone }: { jobId: string; onDone: () => void }) {
  const { t } = useTranslation(['termfile', 'common']);
  const job = useJob(jobId);
  const [isTold, setTold] = useState(false);
  const { submit, isBusy } = useFormAction(cancelJobAction, () => {});
  if (job?.state === 'done' && !isTold) {
    setTold(true);
    queueMicrotask(onDone);
  }
  const report = job?.state === 'done' ? (job.result as GlossaryImportReport) : null;
  return (
    <div className="flex flex-col gap-3">
      <div role="status" className="flex items-center gap-2">
        {job ? <JobStateBadge job={job} /> : t('common:state.loading')}
        {report ? <span>{t(report.isDryRun ? 'termfile:tried' : 'termfile:done')}</span> : null}
      </div>
      {job && !hasEnded(job.state) ? (
        <div className="flex items-center gap-3">
          <div className="flex-1">
            <JobProgressBar job={job} />
          </div>
          <form action={submit}>
            <input type="hidden" name="jobId" value={jobId} />
            <Button type="submit" size="sm" disabled={isBusy || job.isCancelling}>
              {t('termfile:stop')}
            </Button>
          </form>
        </div>
      ) : null}
      {job?.failure ? <ErrorPanel failure={job.failure} /> : null}
      {report ? <ImportResult report={report} /> : null}
    </div>
  );
}
