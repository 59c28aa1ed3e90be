'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { SelectField } from '@/app/_components/field';
import { FileDrop } from '@/app/_components/file-drop';
import { JobPanel } from '@/app/_components/job-panel';
import { Name } from '@/app/_components/segment-text';
import type { Failure } from '@/lib/core/result';
import { dropFile, goOn, sendFile } from './import-memory-api';
import { MemoryLook } from './memory-look';

const ACCEPT = '.tmx,.xlf,.xliff,.sdlxliff,.mqxliff,.csv,.tsv,.tab,.xlsx,.gz,.xml';
const POLICIES = ['keepNewest', 'keepBoth', 'skip'] as const;

/** Where an import stands: a file is chosen, looked at by the worker, then imported by it. */
type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'look'; readonly uploadId: string; readonly jobId: string; readonly encoding: string }
  | { readonly kind: 'import'; readonly jobId: string };

/** A file (TMX, XLIFF or a table) into this memory. One with nothing wrong in it goes straight in; any other is explained first. */
export function ImportMemoryDialog({ memoryId, onClose }: { memoryId: string; onClose: () => void }) {
  const { t } = useTranslation(['memory', 'common']);
  const router = useRouter();
  const [policy, setPolicy] = useState<string>('keepNewest');
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function begin(chosen: File) {
    setBusy(true);
    const result = await sendFile(memoryId, chosen);
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) setStep({ kind: 'look', ...result.value, encoding: '' });
  }

  async function proceed(uploadId: string, encoding: string, look: boolean) {
    setBusy(true);
    const body = { name: file?.name ?? 'memory', policy, look, ...(encoding ? { encoding } : {}) };
    const result = await goOn(memoryId, uploadId, body);
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (!result.ok) return;
    const { jobId } = result.value;
    setStep(look ? { kind: 'look', uploadId, jobId, encoding } : { kind: 'import', jobId });
  }

  function close() {
    if (step.kind === 'look') dropFile(memoryId, step.uploadId);
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      width={step.kind === 'look' ? 'wide' : 'narrow'}
      title={t('memory:import.title')}
      description={t('memory:import.lead')}
    >
      {failure ? <ErrorPanel failure={failure} /> : null}
      {step.kind === 'import' ? <JobPanel jobId={step.jobId} onEnd={() => router.refresh()} /> : null}
      {step.kind === 'look' ? (
        <MemoryLook
          key={step.jobId}
          memoryId={memoryId}
          fileName={file?.name ?? ''}
          uploadId={step.uploadId}
          jobId={step.jobId}
          encoding={step.encoding}
          isBusy={isBusy}
          onEncoding={(encoding) => void proceed(step.uploadId, encoding, true)}
          onImport={() => void proceed(step.uploadId, step.encoding, false)}
          onCancel={close}
        />
      ) : null}
      {step.kind === 'choose' ? (
        <div className="flex flex-col gap-4">
          {file ? (
            <p className="rounded-card border border-line px-3 py-2">
              <Name>{file.name}</Name>
            </p>
          ) : (
            <FileDrop
              label={t('memory:import.drop')}
              hint={t('memory:import.dropHint')}
              accept={ACCEPT}
              onFile={setFile}
            />
          )}
          <SelectField
            label={t('memory:import.policy')}
            value={policy}
            onChange={(event) => setPolicy(event.target.value)}
            options={POLICIES.map((value) => ({ value, label: t(`memory:import.policies.${value}`) }))}
          />
        </div>
      ) : null}
      {step.kind === 'look' ? null : (
        <DialogActions>
          <Button onClick={close}>{t(step.kind === 'import' ? 'common:action.close' : 'common:action.cancel')}</Button>
          {step.kind === 'choose' ? (
            <Button tone="primary" disabled={!file || isBusy} onClick={() => file && void begin(file)}>
              {t(isBusy ? 'memory:import.sending' : 'common:action.import')}
            </Button>
          ) : null}
        </DialogActions>
      )}
    </Dialog>
  );
}
