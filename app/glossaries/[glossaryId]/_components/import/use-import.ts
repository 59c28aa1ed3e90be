'use client';

import { useState } from 'react';
import type { Failure } from '@/lib/core/result';
import type { MergePolicy, SameAs } from '@/lib/workbench/views/glossary-import';
import { importApi, type TakenFile } from './import-api';

export type ImportSettings = {
  readonly columns: readonly string[];
  readonly hasHeading: boolean;
  readonly policy: MergePolicy;
  readonly sameAs: SameAs;
};
type Chosen = { readonly file: TakenFile; readonly fileName: string };
export type ImportState =
  | { readonly kind: 'choose' }
  | ({ readonly kind: 'settings' } & Chosen)
  | ({ readonly kind: 'job'; readonly jobId: string; readonly isDryRun: boolean } & Chosen);

/** The steps of an import: a file is chosen, settled about, tried as often as one likes, and brought in. */
export function useImport(glossaryId: string) {
  const api = importApi(glossaryId);
  const [state, setState] = useState<ImportState>({ kind: 'choose' });
  const [settings, setSettings] = useState<ImportSettings>({
    columns: [],
    hasHeading: true,
    policy: 'merge',
    sameAs: 'both',
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const set = (some: Partial<ImportSettings>) => setSettings((all) => ({ ...all, ...some }));

  async function take(file: File): Promise<void> {
    setBusy(true);
    setFailure(null);
    const taken = await api.take(file);
    setBusy(false);
    if (!taken.ok) return setFailure(taken.error);
    const { table } = taken.value.preview;
    if (table) set({ columns: table.columns, hasHeading: table.hasHeading });
    setState({ kind: 'settings', file: taken.value, fileName: file.name });
  }

  async function start(isDryRun: boolean): Promise<void> {
    if (state.kind === 'choose') return;
    const { file, fileName } = state;
    const { columns, hasHeading, policy, sameAs } = settings;
    const reading = file.preview.table ? { columns, hasHeading } : {};
    setBusy(true);
    setFailure(null);
    const started = await api.start({ uploadId: file.uploadId, fileName, reading, policy, sameAs, isDryRun });
    setBusy(false);
    if (started.ok) setState({ kind: 'job', jobId: started.value.jobId, isDryRun, file, fileName });
    else setFailure(started.error);
  }

  const back = () => {
    setFailure(null);
    if (state.kind === 'job') setState({ kind: 'settings', file: state.file, fileName: state.fileName });
  };
  /** The dialog closes: a file that is not being brought in goes. */
  const leave = () => {
    if (state.kind === 'settings' || (state.kind === 'job' && state.isDryRun)) api.discard(state.file.uploadId);
  };
  return { state, settings, set, failure, isBusy, take, start, back, leave };
}
