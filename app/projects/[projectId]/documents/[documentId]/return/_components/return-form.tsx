'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { ErrorPanel } from '@/app/_components/error-panel';
import { SelectField } from '@/app/_components/field';
import { FileDrop } from '@/app/_components/file-drop';
import { useToast } from '@/app/_components/toast';
import type { Failure } from '@/lib/core/result';
import type { ReturnRowView, ReturnView } from '@/lib/workbench/views/return';
import { applyReturn, previewReturn, type ReturnRequest } from './return-api';
import { ReturnRows } from './return-rows';
import { ReturnSummary } from './return-summary';

const FILLED_AS = ['draft', 'translated'] as const;
type Props = Pick<ReturnRequest, 'projectId' | 'documentId'> & { readonly megabytes: number };
type Step = { readonly request: ReturnRequest; readonly view: ReturnView } | null;

/** A row that had no translation and has one now. */
const isFilled = ({ here, file }: ReturnRowView) => here.status === 'untranslated' && file.cell !== '';

/** Choose the file, look at every difference, choose row by row, take over: nothing is changed before the last step. */
export function ReturnForm({ projectId, documentId, megabytes }: Props) {
  const { t } = useTranslation(['exchange', 'common']);
  const router = useRouter();
  const toast = useToast();
  const [step, setStep] = useState<Step>(null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, start] = useTransition();

  function look(request: ReturnRequest) {
    start(async () => {
      const result = await previewReturn(request);
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return;
      setStep({ request, view: result.value });
      setTaken(new Set(result.value.rows.flatMap((row) => (row.proposed === 'file' ? [row.segmentId] : []))));
    });
  }

  function apply({ request, view }: NonNullable<Step>) {
    start(async () => {
      const rows = view.rows.filter(({ segmentId }) => taken.has(segmentId));
      const take = rows.map(({ segmentId, version }) => ({ id: segmentId, version }));
      const result = await applyReturn(request, take);
      if (!result.ok) return setFailure(result.error);
      toast('done', t('exchange:return.done'));
      router.push(`/projects/${projectId}/documents/${documentId}`);
    });
  }

  if (!step) {
    return (
      <div className="flex max-w-3xl flex-col gap-4">
        {failure ? <ErrorPanel failure={failure} /> : null}
        <FileDrop
          label={t('exchange:return.dropLabel')}
          hint={t('exchange:return.dropHint', { megabytes })}
          accept=".docx,.xlsx"
          onFile={(file) => look({ projectId, documentId, file, filledAs: 'draft' })}
        />
        <p role="status" className="text-ink-2">
          {isBusy ? t('exchange:return.reading') : ''}
        </p>
      </div>
    );
  }

  const { request, view } = step;
  const chosen = view.rows.filter(({ segmentId }) => taken.has(segmentId)).length;
  const comments = view.rows.reduce((sum, row) => sum + row.comments.length, 0);
  const choose = (ids: readonly string[], isTaken: boolean) =>
    setTaken((before) => {
      const after = new Set(before);
      for (const id of ids) isTaken ? after.add(id) : after.delete(id);
      return after;
    });
  return (
    <div className="flex flex-col gap-5">
      {failure ? <ErrorPanel failure={failure} /> : null}
      <ReturnSummary view={view} fileName={request.file.name} />
      {view.rows.some(isFilled) ? (
        <div className="max-w-xs">
          <SelectField
            label={t('exchange:return.filledAs')}
            value={request.filledAs}
            disabled={isBusy}
            onChange={(event) => look({ ...request, filledAs: event.target.value as ReturnRequest['filledAs'] })}
            options={FILLED_AS.map((value) => ({ value, label: t(`common:status.${value}`) }))}
          />
        </div>
      ) : null}
      <ReturnRows view={view} taken={taken} onChoose={choose} />
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-line bg-paper px-4 py-3">
        <p role="status" className="nums me-auto text-ink-2">
          {t('exchange:return.chosen', { count: chosen })}
          {comments > 0 ? ` · ${t('exchange:return.summary.comments', { count: comments })}` : ''}
        </p>
        <Button disabled={isBusy} onClick={() => setStep(null)}>
          {t('exchange:return.again')}
        </Button>
        <Button tone="primary" disabled={isBusy || chosen + comments === 0} onClick={() => apply(step)}>
          {t(isBusy ? 'exchange:return.applying' : 'exchange:return.apply')}
        </Button>
      </div>
    </div>
  );
}
