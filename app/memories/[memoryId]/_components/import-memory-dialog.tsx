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

const ACCEPT = '.tmx,.xlf,.xliff,.sdlxliff,.mqxliff,.csv,.tsv,.tab,.gz,.xml';
const POLICIES = ['keepNewest', 'keepBoth', 'skip'] as const;

/** A file (TMX, XLIFF or a table) into this memory: uploaded, then read by the worker while the dialog shows how far it is. */
export function ImportMemoryDialog({ memoryId, onClose }: { memoryId: string; onClose: () => void }) {
  const { t } = useTranslation(['memory', 'common']);
  const router = useRouter();
  const [policy, setPolicy] = useState<string>('keepNewest');
  const [file, setFile] = useState<File | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(chosen: File) {
    setBusy(true);
    setFailure(null);
    try {
      const query = new URLSearchParams({ name: chosen.name, policy });
      const response = await fetch(`/api/memories/${memoryId}/import?${query}`, {
        method: 'POST',
        body: chosen,
        headers: { 'x-qantara': 'upload' },
      });
      const answer = response.status < 500 ? await response.json() : { code: 'unexpected' };
      if (response.ok) setJobId(answer.jobId);
      else setFailure(answer as Failure);
    } catch {
      setFailure({ code: 'offline' });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('memory:import.title')}
      description={t('memory:import.lead')}
    >
      {failure ? <ErrorPanel failure={failure} /> : null}
      {jobId ? (
        <JobPanel jobId={jobId} onEnd={() => router.refresh()} />
      ) : (
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
      )}
      <DialogActions>
        <Button onClick={onClose}>{t(jobId ? 'common:action.close' : 'common:action.cancel')}</Button>
        {jobId ? null : (
          <Button tone="primary" disabled={!file || isBusy} onClick={() => file && void send(file)}>
            {t(isBusy ? 'memory:import.sending' : 'common:action.import')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
