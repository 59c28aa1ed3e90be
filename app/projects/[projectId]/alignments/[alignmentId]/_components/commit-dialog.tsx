'use client';

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { SelectField } from '@/app/_components/field';
import { SegmentText } from '@/app/_components/segment-text';
import { useToast } from '@/app/_components/toast';
import type { Failure } from '@/lib/core/result';
import type { AlignmentPageView, CommitView } from '@/lib/workbench/views/alignment';
import type { AlignmentModel } from './use-alignment';

const CONFIRMED = 'confirmed';
const CHOICES = [CONFIRMED, '99', '95', '90', '80'];
const COUNTS = ['added', 'updated', 'removed', 'unchanged'] as const;

type Props = { readonly view: AlignmentPageView; readonly model: AlignmentModel; readonly onClose: () => void };

/** Which memory, which links, and what that would do there; nothing is written before it has been shown. */
export function CommitDialog({ view, model, onClose }: Props) {
  const { t } = useTranslation(['alignment', 'common']);
  const toast = useToast();
  const { memories } = view;
  const { api, store, version, save } = model;
  const [memoryId, setMemoryId] = useState((memories.find((use) => use.isWritten) ?? memories[0])?.memory.id ?? '');
  const [which, setWhich] = useState(CONFIRMED);
  const [preview, setPreview] = useState<CommitView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const least = which === CONFIRMED ? null : Number(which);

  useEffect(() => {
    if (memoryId === '' || save !== 'saved') return;
    let isGone = false;
    setPreview(null);
    api.commit(version, { memoryId, least }, true).then(
      (result) => {
        if (isGone) return;
        setFailure(result.ok ? null : result.error);
        if (result.ok) setPreview(result.value.commit);
      },
      () => !isGone && setFailure({ code: 'offline' }),
    );
    return () => {
      isGone = true;
    };
  }, [api, version, memoryId, least, save]);

  async function write() {
    setBusy(true);
    try {
      const result = await api.commit(version, { memoryId, least }, false);
      if (result.ok) {
        await store.reload();
        toast('done', t('alignment:commit.done', { count: result.value.commit.added + result.value.commit.updated }));
        onClose();
      } else setFailure(result.error);
    } catch {
      setFailure({ code: 'offline' });
    }
    setBusy(false);
  }
  const hasWork = preview !== null && preview.added + preview.updated + preview.removed > 0;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('alignment:commit.title')}>
      {memories.length === 0 ? (
        <p>{t('alignment:commit.noMemory')}</p>
      ) : (
        <div className="flex flex-col gap-4">
          {failure ? <ErrorPanel failure={failure} /> : null}
          <SelectField
            label={t('alignment:commit.memory')}
            value={memoryId}
            options={memories.map(({ memory }) => ({ value: memory.id, label: memory.name }))}
            onChange={(event) => setMemoryId(event.target.value)}
          />
          <SelectField
            label={t('alignment:commit.which')}
            hint={t('alignment:commit.penaltyHint')}
            value={which}
            options={CHOICES.map((value) => ({
              value,
              label:
                value === CONFIRMED
                  ? t('alignment:commit.confirmed')
                  : t('alignment:commit.sure', { confidence: Number(value) }),
            }))}
            onChange={(event) => setWhich(event.target.value)}
          />
          <Preview preview={preview} sourceLang={view.alignment.sourceLang} targetLang={view.alignment.targetLang} />
          <DialogActions>
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button tone="primary" disabled={isBusy || !hasWork} onClick={() => void write()}>
              {t('alignment:commit.submit')}
            </Button>
          </DialogActions>
        </div>
      )}
    </Dialog>
  );
}

function Preview({
  preview,
  sourceLang,
  targetLang,
}: {
  preview: CommitView | null;
  sourceLang: string;
  targetLang: string;
}) {
  const { t } = useTranslation(['alignment', 'common']);
  return (
    <section aria-labelledby="commit-preview" className="rounded-card border border-line bg-rail px-3.5 py-2.5">
      <h3 id="commit-preview" className="mb-1 text-[13px] font-semibold">
        {t('alignment:commit.preview')}
      </h3>
      <div role="status">
        {preview === null ? (
          <p className="text-ink-2">{t('common:state.loading')}</p>
        ) : COUNTS.every((kind) => preview[kind] === 0) ? (
          <p>{t('alignment:commit.nothing')}</p>
        ) : (
          <ul className="nums">
            {COUNTS.map((kind) =>
              preview[kind] > 0 ? <li key={kind}>{t(`alignment:commit.${kind}`, { count: preview[kind] })}</li> : null,
            )}
          </ul>
        )}
      </div>
      {preview !== null && preview.conflictCount > 0 ? (
        <details className="mt-2">
          <summary>{t('alignment:commit.conflicts', { count: preview.conflictCount })}</summary>
          <ul className="mt-1 flex flex-col gap-2">
            {preview.conflicts.map(({ source, target, known }) => (
              <li key={`${source}\n${target}`} className="text-sm-read border-t border-line pt-1.5">
                <SegmentText lang={sourceLang}>{source}</SegmentText>
                <SegmentText lang={targetLang}>{target}</SegmentText>
                <p className="text-[12.5px] text-ink-2">{t('alignment:commit.known')}</p>
                <SegmentText lang={targetLang}>{known}</SegmentText>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
