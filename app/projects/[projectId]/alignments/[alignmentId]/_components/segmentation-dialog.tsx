'use client';

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { Name } from '@/app/_components/segment-text';
import { useToast } from '@/app/_components/toast';
import type { Side } from '@/lib/align/alignment';
import type { Failure } from '@/lib/core/result';
import type { AlignmentPageView, SegmentationReturn } from '@/lib/workbench/views/alignment';
import type { AlignmentModel } from './use-alignment';

type Props = { readonly view: AlignmentPageView; readonly model: AlignmentModel; readonly onClose: () => void };

/** Brings the cuts that were corrected here back to the documents that the sides are; first it says which. */
export function SegmentationDialog({ view, model: { api, save }, onClose }: Props) {
  const { t } = useTranslation(['aligning', 'alignment', 'common']);
  const toast = useToast();
  const [plans, setPlans] = useState<Readonly<Partial<Record<Side, SegmentationReturn>>>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { sourceDocumentId, targetDocumentId } = view.documents;
  const sides: readonly Side[] = [
    ...(sourceDocumentId === null ? [] : ['source' as const]),
    ...(targetDocumentId === null ? [] : ['target' as const]),
  ];
  const wanted = sides.join(' ');
  useEffect(() => {
    if (save !== 'saved') return;
    for (const side of wanted.split(' ') as Side[]) {
      api.segmentation(side, true).then(
        (result) => {
          if (result.ok) setPlans((old) => ({ ...old, [side]: result.value }));
          else setFailure(result.error);
        },
        () => setFailure({ code: 'offline' }),
      );
    }
  }, [api, wanted, save]);

  async function bring() {
    setBusy(true);
    try {
      const sum = { done: 0, refused: 0 };
      for (const side of sides) {
        for (let left = 1; left > 0; ) {
          const result = await api.segmentation(side, false);
          if (!result.ok) return setFailure(result.error);
          sum.done += result.value.done;
          sum.refused += result.value.refused;
          left = result.value.done > 0 ? result.value.left : 0;
        }
      }
      toast(sum.refused > 0 ? 'failed' : 'done', t('aligning:segmentation.done', { count: sum.done }));
      onClose();
    } catch {
      setFailure({ code: 'offline' });
    } finally {
      setBusy(false);
    }
  }
  const changes = sides.reduce((sum, side) => sum + (plans[side]?.splits ?? 0) + (plans[side]?.joins ?? 0), 0);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('aligning:segmentation.title')}>
      <p>{t('aligning:segmentation.lead')}</p>
      {failure ? <ErrorPanel failure={failure} /> : null}
      <div role="status" className="mt-3 flex flex-col gap-3">
        {sides.map((side) => {
          const plan = plans[side];
          return (
            <section
              key={side}
              aria-labelledby={`cut-${side}`}
              className="rounded-card border border-line bg-rail px-3.5 py-2.5"
            >
              <h3 id={`cut-${side}`} className="text-[13px] font-semibold">
                {t(`alignment:editor.sideName.${side}`)}
                {plan ? (
                  <>
                    {': '}
                    <Name>{plan.document}</Name>
                  </>
                ) : null}
              </h3>
              {plan === undefined ? (
                <p className="text-ink-2">{t('common:state.loading')}</p>
              ) : (
                <ul className="nums">
                  {plan.splits > 0 ? <li>{t('aligning:segmentation.splits', { count: plan.splits })}</li> : null}
                  {plan.joins > 0 ? <li>{t('aligning:segmentation.joins', { count: plan.joins })}</li> : null}
                  {plan.splits + plan.joins === 0 ? <li>{t('aligning:segmentation.same')}</li> : null}
                  {plan.unmatched > 0 ? (
                    <li className="text-ink-2">{t('aligning:segmentation.unmatched', { count: plan.unmatched })}</li>
                  ) : null}
                </ul>
              )}
            </section>
          );
        })}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button tone="primary" disabled={isBusy || changes === 0} onClick={() => void bring()}>
          {t('aligning:segmentation.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
