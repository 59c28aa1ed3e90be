'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { Checkbox, TextField } from '@/app/_components/field';
import type { Failure } from '@/lib/core/result';
import type { AlignPairsOutcome } from '@/lib/workbench/alignment/align-pairs';
import { AlignmentJob } from './alignment-job';
import { createAlignment, isMissing, NO_SIDE, type SideDraft } from './new-alignment-api';
import { SideField } from './side-field';

type Named = { readonly id: string; readonly name: string };
type Props = {
  readonly projectId: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly documents: readonly Named[];
};

/** Two texts side by side, each pasted, chosen or a document of the project; one press links them. */
export function NewAlignmentForm({ projectId, sourceLang, targetLang, documents }: Props) {
  const { t } = useTranslation('alignment');
  const router = useRouter();
  const [name, setName] = useState('');
  const [source, setSource] = useState<SideDraft>(NO_SIDE);
  const [target, setTarget] = useState<SideDraft>(NO_SIDE);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [ignoresStructure, setIgnoresStructure] = useState(false);
  const [isReversed, setReversed] = useState(false);
  const [job, setJob] = useState<{ readonly jobId: string; readonly alignmentId: string } | null>(null);
  const [isBusy, start] = useTransition();
  const open = (alignmentId: string) => router.push(`/projects/${projectId}/alignments/${alignmentId}`);

  function submit(whenReversed: 'ask' | 'swap' | 'keep') {
    setReversed(false);
    start(async () => {
      const given = name.trim() || nameOf(source, documents) || nameOf(target, documents) || t('new.title');
      const result = await createAlignment(projectId, { name: given, source, target, whenReversed, ignoresStructure });
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return;
      if (result.value.kind === 'reversed') setReversed(true);
      else if (result.value.kind === 'started') setJob(result.value);
      else open(result.value.alignmentId);
    });
  }
  if (job) {
    const ended = (result: unknown) => {
      const [failed] = (result as AlignPairsOutcome).failed;
      if (!failed) return open(job.alignmentId);
      setFailure(failed.failure);
      setJob(null);
    };
    return <AlignmentJob jobId={job.jobId} onDone={ended} onBack={() => setJob(null)} />;
  }
  const isIncomplete = isMissing(source) || isMissing(target);
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isIncomplete) submit('ask');
      }}
    >
      {failure ? <ErrorPanel failure={failure} /> : null}
      <div className="grid items-start gap-x-6 gap-y-5 md:grid-cols-2">
        <SideField side="source" lang={sourceLang} value={source} documents={documents} onChange={setSource} />
        <SideField side="target" lang={targetLang} value={target} documents={documents} onChange={setTarget} />
      </div>
      <TextField
        className="max-w-md"
        label={t('new.name')}
        hint={t('new.nameHint')}
        value={name}
        maxLength={200}
        dir="auto"
        onChange={(event) => setName(event.target.value)}
      />
      <Checkbox
        label={t('new.ignoresStructure')}
        hint={t('new.ignoresStructureHint')}
        checked={ignoresStructure}
        onChange={(event) => setIgnoresStructure(event.target.checked)}
      />
      <div className="flex items-center gap-3">
        <Button type="submit" tone="primary" disabled={isBusy || isIncomplete}>
          {t(isBusy ? 'new.busy' : 'new.submit')}
        </Button>
        <span role="status" className="text-ink-2">
          {isBusy ? '' : isIncomplete ? t('new.missing') : ''}
        </span>
      </div>
      {isReversed ? (
        <Dialog
          open
          onOpenChange={(open) => !open && setReversed(false)}
          title={t('new.reversed.title')}
          description={t('new.reversed.text')}
        >
          <DialogActions>
            <Button onClick={() => submit('keep')}>{t('new.reversed.keep')}</Button>
            <Button tone="primary" onClick={() => submit('swap')}>
              {t('new.reversed.swap')}
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </form>
  );
}

/** The name of a side: of its document or file, or the first line of its text, cut at a word. */
function nameOf({ from, text, file, documentId }: SideDraft, documents: readonly Named[]): string {
  if (from === 'document') return documents.find(({ id }) => id === documentId)?.name ?? '';
  if (from === 'file') return file?.name.replace(/\.[a-z0-9]{1,8}$/iu, '') ?? '';
  const line = text.trim().split('\n', 1)[0]!.trim();
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/u, '')}…`;
}
