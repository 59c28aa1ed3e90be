'use client';

import { Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '@/app/_components/button';
import { DialogActions } from '@/app/_components/dialog';
import { EncodingChoice } from '@/app/_components/encoding-choice';
import { ErrorPanel } from '@/app/_components/error-panel';
import { FileIssues } from '@/app/_components/file-issues';
import { JobProgressBar, useJob } from '@/app/_components/job-panel';
import type { ImportLook } from '@/lib/workbench/views/job';

type Props = {
  readonly memoryId: string;
  readonly fileName: string;
  readonly uploadId: string;
  readonly jobId: string;
  /** What the user says; empty: as detected. */
  readonly encoding: string;
  readonly isBusy: boolean;
  readonly onEncoding: (encoding: string) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
};

/** What an import would take of a file, mend and leave out, told before anything is stored; the good ones go in at the user's word. */
export function MemoryLook(props: Props) {
  const { memoryId, fileName, uploadId, jobId, encoding, isBusy, onEncoding, onImport, onCancel } = props;
  const { t } = useTranslation(['memory', 'common', 'check']);
  const job = useJob(jobId);
  const look = job?.state === 'done' ? (job.result as ImportLook) : null;
  const isClean = look !== null && look.rejected === 0 && !look.broken;
  const go = useRef(onImport);
  useEffect(() => {
    if (isClean) go.current();
  }, [isClean]);

  if (job?.failure)
    return (
      <>
        <ErrorPanel failure={job.failure} />
        {job.failure.code === 'encoding' ? (
          <div className="mt-4 max-w-xs">
            <EncodingChoice found={null} disabled={isBusy} onEncoding={onEncoding} />
          </div>
        ) : null}
        <DialogActions>
          <Button onClick={onCancel}>{t('common:action.close')}</Button>
        </DialogActions>
      </>
    );
  if (!look || isClean)
    return (
      <div role="status" className="flex flex-col gap-3">
        <p>{t(isClean ? 'memory:import.look.clean' : 'memory:import.look.reading')}</p>
        {job ? <JobProgressBar job={job} /> : null}
      </div>
    );
  const good = look.read - look.rejected;
  const query = new URLSearchParams({ name: fileName, ...(encoding ? { encoding } : {}) });
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-[1fr_16rem]">
        <div role="status" className="flex flex-col gap-1">
          <p className="font-semibold text-leaf">{t('memory:import.look.good', { count: good })}</p>
          {look.rejected > 0 ? (
            <p className="font-semibold text-brick">{t('memory:import.look.refused', { count: look.rejected })}</p>
          ) : null}
          {look.broken ? (
            <p className="text-brick">
              {t('memory:import.look.broken', { line: look.broken.line, column: look.broken.column })}
            </p>
          ) : null}
          <p className="text-ink-2">{t('memory:import.look.nothingYet')}</p>
        </div>
        <EncodingChoice found={look.detected} disabled={isBusy} onEncoding={onEncoding} />
      </div>
      <FileIssues
        issues={[...(look.broken ? [look.broken] : []), ...look.issues]}
        counts={look.counts}
        messages={look.messages}
      />
      <DialogActions>
        <a
          className={`${buttonClass()} me-auto`}
          href={`/api/memories/${memoryId}/import/${uploadId}/rejected?${query}`}
          download
        >
          <Download aria-hidden className="size-4" />
          {t('memory:import.look.download')}
        </a>
        <Button onClick={onCancel}>{t('memory:import.look.leave')}</Button>
        <Button tone="primary" disabled={isBusy || good === 0} onClick={onImport}>
          {t('memory:import.look.take', { count: good })}
        </Button>
      </DialogActions>
    </div>
  );
}
