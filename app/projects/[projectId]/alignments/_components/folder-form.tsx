'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel, useFailureText } from '@/app/_components/error-panel';
import type { Failure } from '@/lib/core/result';
import type { AlignPairsOutcome } from '@/lib/workbench/alignment/align-pairs';
import type { PairsView, UploadedFile } from '@/lib/workbench/alignment/propose-pairs';
import { AlignmentJob } from './alignment-job';
import { FolderDrop } from './folder-drop';
import type { ChosenFile } from './folder-files';
import { FolderResult } from './folder-result';
import { confirmedPairs, draftsOf, type PairDraft } from './pair-draft';
import { PairTable } from './pair-table';
import { pairsApi } from './pairs-api';

type Sending = { readonly done: number; readonly total: number };

/** A folder of originals and translations: brought, paired, confirmed, aligned as one job. */
export function FolderForm({ projectId }: { projectId: string }) {
  const { t } = useTranslation('pairs');
  const [sending, setSending] = useState<Sending | null>(null);
  const [sent, setSent] = useState<readonly UploadedFile[]>([]);
  const [view, setView] = useState<PairsView | null>(null);
  const [drafts, setDrafts] = useState<readonly PairDraft[]>([]);
  const [jobId, setJobId] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<AlignPairsOutcome | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const api = pairsApi(projectId);

  async function bring(files: readonly ChosenFile[]) {
    setFailure(null);
    const kept = [...sent];
    for (const [done, file] of files.entries()) {
      setSending({ done, total: files.length });
      const result = await api.send(file);
      if (result.ok) kept.push(...result.value);
      else setFailure(result.error);
    }
    setSending({ done: files.length, total: files.length });
    const proposed = await api.propose(kept);
    setSending(null);
    if (!proposed.ok) return setFailure(proposed.error);
    setSent(kept);
    setView(proposed.value);
    setDrafts(draftsOf(proposed.value));
  }
  async function align() {
    if (!view) return;
    const started = await api.align(confirmedPairs(view, drafts));
    setFailure(started.ok ? null : started.error);
    if (started.ok) setJobId(started.value.jobId);
  }

  if (outcome) return <FolderResult projectId={projectId} outcome={outcome} />;
  if (jobId !== null) {
    return (
      <AlignmentJob
        jobId={jobId}
        onDone={(result) => setOutcome(result as AlignPairsOutcome)}
        onBack={() => {
          setJobId(null);
          setView(null);
          setSent([]);
        }}
      />
    );
  }
  const count = drafts.filter(({ isChosen }) => isChosen).length;
  return (
    <div className="flex flex-col gap-5">
      {failure ? <ErrorPanel failure={failure} /> : null}
      <FolderDrop onFiles={(files) => void bring(files)} />
      <p role="status" className={sending ? '' : 'sr-only'}>
        {sending ? t('drop.sending', sending) : view ? t('table.found', { count: drafts.length }) : ''}
      </p>
      {view ? (
        <>
          <Unreadable view={view} />
          {drafts.length > 0 ? (
            <PairTable view={view} drafts={drafts} onDrafts={setDrafts} />
          ) : (
            <p>{t('table.empty')}</p>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <Button tone="primary" disabled={count === 0 || sending !== null} onClick={() => void align()}>
              {t('submit', { count })}
            </Button>
            <span className="text-[13px] text-ink-2">{t('submitHint')}</span>
          </div>
        </>
      ) : null}
    </div>
  );
}

/** Files that no pair can be made of, with the reason. */
function Unreadable({ view }: { view: PairsView }) {
  const { t } = useTranslation('pairs');
  const failureText = useFailureText();
  const bad = view.files.filter(({ failure }) => failure !== null);
  if (bad.length === 0) return null;
  return (
    <details className="rounded-card border border-line bg-rail px-4 py-2.5">
      <summary>{t('unreadable', { count: bad.length })}</summary>
      <ul className="mt-1.5 text-[13px]">
        {bad.map(({ uploadId, path, failure }) => (
          <li key={uploadId}>
            <bdi>{path}</bdi>: {failure ? failureText(failure) : ''}
          </li>
        ))}
      </ul>
    </details>
  );
}
