'use client';

import { Sparkles } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { SelectField } from '@/app/_components/field';
import { hasEnded, JobProgressBar, JobStateBadge, useJob } from '@/app/_components/job-panel';
import type { Failure } from '@/lib/core/result';
import { reviewApi } from './review-api';

export type MiningPlace = { readonly kind: 'memory' | 'project'; readonly id: string; readonly name: string };
type Props = { readonly glossaryId: string; readonly places: readonly MiningPlace[] };

/** Starts a search for names in a memory or a project, and shows how it goes. */
export function MineButton(props: Props) {
  const { t } = useTranslation('review');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Sparkles aria-hidden className="size-4" />
        {t('mine.open')}
      </Button>
      {isOpen ? <MineDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function MineDialog({ glossaryId, places, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation(['review', 'common']);
  const router = useRouter();
  const [jobId, setJobId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function start(form: FormData) {
    const place = places.find(({ id }) => id === form.get('place'));
    if (!place) return;
    const result = await reviewApi(glossaryId).mine({ kind: place.kind, id: place.id });
    if (result.ok) setJobId(result.value.jobId);
    else setFailure(result.error);
  }
  function close() {
    if (jobId !== null) router.refresh();
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('review:mine.title')}
      description={t('review:mine.lead')}
    >
      {failure ? <ErrorPanel failure={failure} /> : null}
      {jobId !== null ? (
        <>
          <Outcome jobId={jobId} />
          <DialogActions>
            <Button onClick={close}>{t('common:action.close')}</Button>
          </DialogActions>
        </>
      ) : places.length === 0 ? (
        <p>{t('review:mine.none')}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void start(new FormData(event.currentTarget));
          }}
        >
          <SelectField
            name="place"
            label={t('review:mine.source')}
            options={places.map(({ kind, id, name }) => ({ value: id, label: t(`review:mine.${kind}`, { name }) }))}
          />
          <DialogActions>
            <Button onClick={close}>{t('common:action.cancel')}</Button>
            <Button type="submit" tone="primary">
              {t('review:mine.start')}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}

function Outcome({ jobId }: { jobId: string }) {
  const { t } = useTranslation('review');
  const job = useJob(jobId);
  if (job === null) return null;
  const added = (job.result as { readonly added?: number } | null)?.added;
  return (
    <div role="status" className="flex flex-col items-start gap-3">
      <JobStateBadge job={job} />
      {hasEnded(job.state) ? null : <JobProgressBar job={job} />}
      {job.failure ? <ErrorPanel failure={job.failure} /> : null}
      {added === undefined ? null : <p>{t('mine.found', { count: added })}</p>}
    </div>
  );
}
