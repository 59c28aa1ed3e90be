'use client';

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel, useFailureText } from '@/app/_components/error-panel';
import { SelectField } from '@/app/_components/field';
import { useToast } from '@/app/_components/toast';
import type { Failure } from '@/lib/core/result';
import type { AlignmentPageView, CommitView } from '@/lib/workbench/views/alignment';
import { CommitPreview } from './commit-preview';
import { PublishedFields, publishedOf, UNPUBLISHED } from './published-fields';
import type { AlignmentModel } from './use-alignment';

const CONFIRMED = 'confirmed';
const CHOICES = [CONFIRMED, '99', '95', '90', '80'];

type Props = { readonly view: AlignmentPageView; readonly model: AlignmentModel; readonly onClose: () => void };

/** Which memory, which links, and what that would do there; nothing is written before it has been shown. */
export function CommitDialog({ view, model, onClose }: Props) {
  const { t } = useTranslation(['alignment', 'aligning', 'common']);
  const toast = useToast();
  const failureText = useFailureText();
  const { memories } = view;
  const { api, store, version, save } = model;
  const [memoryId, setMemoryId] = useState((memories.find((use) => use.isWritten) ?? memories[0])?.memory.id ?? '');
  const [which, setWhich] = useState(CONFIRMED);
  const [preview, setPreview] = useState<CommitView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [published, setPublished] = useState(UNPUBLISHED);
  const [withNames, setWithNames] = useState(view.glossary !== null);
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
      const result = await api.commit(version, { memoryId, least, published: publishedOf(published) }, false);
      if (result.ok) {
        await store.reload();
        toast('done', t('alignment:commit.done', { count: result.value.commit.added + result.value.commit.updated }));
        onClose();
        if (withNames) await proposeNames();
      } else setFailure(result.error);
    } catch {
      setFailure({ code: 'offline' });
    }
    setBusy(false);
  }
  async function proposeNames() {
    const names = await api.names();
    if (!names.ok) toast('failed', failureText(names.error));
    else if (names.value.kind === 'started') toast('done', t('aligning:names.started'));
    else if (names.value.added + names.value.renewed > 0)
      toast('done', t('aligning:names.done', { count: names.value.added, glossary: names.value.glossary }));
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
          <PublishedFields value={published} onChange={setPublished} />
          {view.glossary === null ? null : (
            <label className="flex items-start gap-2">
              <input
                type="checkbox"
                checked={withNames}
                onChange={(event) => setWithNames(event.target.checked)}
                className="mt-1 accent-bridge"
              />
              {t('aligning:names.propose', { glossary: view.glossary })}
            </label>
          )}
          <CommitPreview
            preview={preview}
            sourceLang={view.alignment.sourceLang}
            targetLang={view.alignment.targetLang}
          />
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
