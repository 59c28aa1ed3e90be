'use client';

import { Sparkles } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
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

/** Starts a search for names in a memory, a project or a part of one, and shows how it goes. */
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
  const [chosen, setChosen] = useState(places[0]?.id);
  const place = places.find(({ id }) => id === chosen);
  const parts = useParts(glossaryId, place);

  async function start(form: FormData) {
    if (!place) return;
    const part = parts.find(({ id }) => id === form.get('part'));
    const result = await reviewApi(glossaryId).mine(
      part ? { kind: part.kind, projectId: place.id, id: part.id } : { kind: place.kind, id: place.id },
    );
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
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void start(new FormData(event.currentTarget));
          }}
        >
          <SelectField
            name="place"
            label={t('review:mine.source')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={places.map(({ kind, id, name }) => ({ value: id, label: t(`review:mine.${kind}`, { name }) }))}
          />
          {parts.length > 0 ? (
            <SelectField
              key={chosen}
              name="part"
              label={t('review:mine.part')}
              options={[
                { value: '', label: t('review:mine.whole') },
                ...parts.map(({ kind, id, name }) => ({ value: id, label: t(`review:mine.${kind}`, { name }) })),
              ]}
            />
          ) : null}
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

type Part = { readonly kind: 'document' | 'alignment'; readonly id: string; readonly name: string };

/** The documents and alignments of the chosen project; none of a memory, nor while they are on their way. */
function useParts(glossaryId: string, place: MiningPlace | undefined): readonly Part[] {
  const [loaded, setLoaded] = useState<{ readonly of: string; readonly parts: readonly Part[] } | null>(null);
  const projectId = place?.kind === 'project' ? place.id : null;
  useEffect(() => {
    if (projectId === null) return;
    let isCurrent = true;
    void reviewApi(glossaryId)
      .parts(projectId)
      .then((result) => {
        if (!isCurrent || !result.ok) return;
        const { documents, alignments } = result.value;
        const parts = [
          ...documents.map((each) => ({ kind: 'document' as const, ...each })),
          ...alignments.map((each) => ({ kind: 'alignment' as const, ...each })),
        ];
        setLoaded({ of: projectId, parts });
      });
    return () => {
      isCurrent = false;
    };
  }, [glossaryId, projectId]);
  return loaded !== null && loaded.of === projectId ? loaded.parts : [];
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
