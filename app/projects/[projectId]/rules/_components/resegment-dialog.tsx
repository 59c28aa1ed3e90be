'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { hasEnded, JobProgressBar, JobStateBadge, useJob } from '@/app/_components/job-panel';
import { SegmentText } from '@/app/_components/segment-text';
import { Status } from '@/app/_components/status';
import type { Failure } from '@/lib/core/result';
import type { ResegmentedPart, ResegmentGroup, ResegmentPreview } from '@/lib/workbench/views/rules';
import { type DocumentToCut, previewResegment, type ResegmentResult, startResegment, undoResegment } from './rules-api';

type Props = {
  readonly projectId: string;
  readonly document: DocumentToCut;
  readonly onClose: () => void;
};

/** What the rules would change in a document, place by place; then the change itself, as a job. */
export function ResegmentDialog({ projectId, document, onClose }: Props) {
  const { t } = useTranslation(['rules', 'common']);
  const [preview, setPreview] = useState<ResegmentPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isGone = false;
    void previewResegment(projectId, document.id).then((result) => {
      if (isGone) return;
      if (result.ok) setPreview(result.value);
      else setFailure(result.error);
    });
    return () => {
      isGone = true;
    };
  }, [projectId, document.id]);

  async function begin(version: number) {
    setBusy(true);
    const result = await startResegment(projectId, document.id, version);
    setBusy(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) setJobId(result.value.jobId);
  }

  const nothing = preview !== null && preview.changed === 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="wide"
      title={t('rules:documents.dialog', { name: `\u2068${document.name}\u2069` })}
    >
      {failure ? <ErrorPanel failure={failure} /> : null}
      {jobId ? (
        <Outcome projectId={projectId} jobId={jobId} href={`/projects/${projectId}/documents/${document.id}`} />
      ) : preview ? (
        <>
          <Summary preview={preview} />
          <ol className="mt-4 flex flex-col gap-3">
            {preview.groups.map((group, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: places in the order of the document
              <Change key={i} group={group} />
            ))}
          </ol>
        </>
      ) : failure ? null : (
        <p role="status" className="text-ink-2">
          {t('rules:documents.looking')}
        </p>
      )}
      <DialogActions>
        <Button onClick={onClose}>{t(jobId || nothing ? 'common:action.close' : 'common:action.cancel')}</Button>
        {preview && !nothing && !jobId ? (
          <Button tone="primary" disabled={isBusy} onClick={() => begin(preview.version)}>
            {t('rules:documents.apply')}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}

function Summary({ preview }: { preview: ResegmentPreview }) {
  const { t } = useTranslation('rules');
  if (preview.changed === 0 && preview.locked === 0) return <p>{t('documents.nothing')}</p>;
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">{t('documents.counts', { before: preview.before, after: preview.after })}</p>
      <p className="text-leaf">{t('documents.kept', { count: preview.kept })}</p>
      {preview.translated > 0 ? (
        <p className="text-saffron">{t('documents.drafts', { count: preview.translated })}</p>
      ) : null}
      {preview.locked > 0 ? <p className="text-ink-2">{t('documents.locked', { count: preview.locked })}</p> : null}
    </div>
  );
}

function Change({ group }: { group: ResegmentGroup }) {
  const { t } = useTranslation('rules');
  return (
    <li className="grid gap-x-4 gap-y-2 rounded-card border border-line p-3 sm:grid-cols-2">
      <Side title={t('documents.now')} parts={group.before} lang={group.lang} />
      <Side title={t('documents.then')} parts={group.after} lang={group.lang} />
    </li>
  );
}

function Side({ title, parts, lang }: { title: string; parts: readonly ResegmentedPart[]; lang: string }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-[12.5px] text-ink-2">{title}</h3>
      <ol className="flex flex-col gap-1">
        {parts.map((part, i) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: segments in their order
            key={i}
            className="rounded-control border border-line bg-paper px-2 py-1"
          >
            <SegmentText lang={lang}>{part.sourceText}</SegmentText>
            <p className="flex items-start gap-1.5 text-[13px] text-ink-2">
              <Status status={part.status} />
              <bdi dir="auto" className="min-w-0">
                {part.targetText}
              </bdi>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Outcome({ projectId, jobId, href }: { projectId: string; jobId: string; href: string }) {
  const { t } = useTranslation('rules');
  const router = useRouter();
  const [undo, setUndo] = useState<'offered' | 'busy' | 'done' | 'partly'>('offered');
  const job = useJob(jobId);
  const isOver = job !== null && hasEnded(job.state);
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);
  if (!job) return <p role="status">{t('documents.starting')}</p>;
  const result = job.state === 'done' ? (job.result as ResegmentResult) : null;

  async function takeBack(changeIds: readonly string[]) {
    setUndo('busy');
    const undone = await undoResegment(projectId, changeIds);
    setUndo(undone === changeIds.length ? 'done' : 'partly');
    router.refresh();
  }
  return (
    <div role="status" className="flex flex-col gap-3">
      <div>
        <JobStateBadge job={job} />
      </div>
      <JobProgressBar job={job} />
      {job.failure ? <ErrorPanel failure={job.failure} /> : null}
      {result ? (
        <p>
          {t('documents.done', { count: result.changed })}{' '}
          {result.left > 0 ? `${t('documents.left', { count: result.left })} ` : ''}
          <Link href={href} className="text-bridge underline underline-offset-4">
            {t('documents.open')}
          </Link>
        </p>
      ) : null}
      {result && result.changed > 0 ? (
        <p className="flex flex-wrap items-center gap-3">
          {undo === 'done' || undo === 'partly' ? t(`documents.undo.${undo}`) : null}
          {undo === 'offered' || undo === 'busy' ? (
            <Button size="sm" disabled={undo === 'busy'} onClick={() => void takeBack(result.changeIds)}>
              {t('documents.undo.action')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
