'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { Checkbox, SelectField, TextField } from '@/app/_components/field';
import type { Failure } from '@/lib/core/result';
import { direction } from '@/lib/text/lang';
import type { NameScope, RenameOutcome, RenamePreview } from '@/lib/workbench/views/names';
import { startNames } from './names-api';
import { RenameJob } from './rename-job';
import { RenamePlaces } from './rename-places';

type Form = { readonly text: string; readonly isUnlisted: boolean };
type Props = {
  readonly glossaryId: string;
  readonly entryId: string;
  readonly scope: NameScope;
  readonly lang: string;
  readonly forms: readonly Form[];
  readonly preferred: string;
  readonly onClose: () => void;
};
type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'previewing' | 'changing' | 'undoing'; readonly jobId: string }
  | { readonly kind: 'previewed'; readonly preview: RenamePreview }
  | { readonly kind: 'changed' | 'undone'; readonly outcome: RenameOutcome };
const DEMOTIONS = ['admitted', 'deprecated', 'superseded'] as const;

/** Changes the preferred form of a concept: chosen, shown in every place that it touches, done as one, and taken back as one. */
export function RenameDialog({ glossaryId, entryId, scope, lang, forms, preferred, onClose }: Props) {
  const { t } = useTranslation(['names', 'glossary', 'common']);
  const router = useRouter();
  const [to, setTo] = useState(preferred);
  const [from, setFrom] = useState<ReadonlySet<string>>(new Set(forms.map(({ text }) => text)));
  const [demoteTo, setDemoteTo] = useState<(typeof DEMOTIONS)[number]>('admitted');
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [skip, setSkip] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);

  const wanted = to.trim();
  const old = forms.filter(({ text }) => from.has(text) && text !== wanted).map(({ text }) => text);
  const renaming = { scope, glossaryId, entryId, lang, to: wanted, from: old };
  async function start(kind: 'previewing' | 'changing' | 'undoing', deed: object) {
    setFailure(null);
    const result = await startNames(deed);
    if (result.ok) setStep({ kind, jobId: result.value.jobId });
    else setFailure(result.error);
  }
  const preview = () => start('previewing', { kind: 'preview', renaming });
  function change(shown: RenamePreview) {
    const unsure = shown.places.filter(({ isSure }) => !isSure).map(({ ref }) => ref.segmentId);
    const include = unsure.filter((id) => !skip.has(id));
    const rename = { ...renaming, changeId: crypto.randomUUID(), demoteTo, skip: [...skip], include };
    return start('changing', { kind: 'rename', rename });
  }
  function close() {
    router.refresh();
    onClose();
  }
  function ended(result: unknown) {
    if (step.kind === 'previewing') {
      const shown = result as RenamePreview;
      setSkip(new Set(shown.places.filter(({ isSure }) => !isSure).map(({ ref }) => ref.segmentId)));
      setStep({ kind: 'previewed', preview: shown });
    } else if (step.kind === 'changing') setStep({ kind: 'changed', outcome: result as RenameOutcome });
    else setStep({ kind: 'undone', outcome: result as RenameOutcome });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('names:rename.title')}
      description={t('names:rename.lead')}
      width="wide"
    >
      {failure ? <ErrorPanel failure={failure} /> : null}
      {step.kind === 'choose' ? (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void preview();
          }}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t('names:rename.to')}
              value={to}
              onChange={(event) => setTo(event.target.value)}
              required
              maxLength={300}
              lang={lang}
              dir={direction(lang)}
              inputClassName="text text-sm-read min-h-10.5"
            />
            <SelectField
              label={t('names:rename.demote')}
              value={demoteTo}
              onChange={(event) => setDemoteTo(event.target.value as (typeof DEMOTIONS)[number])}
              options={DEMOTIONS.map((value) => ({ value, label: t(`glossary:status.${value}`) }))}
            />
          </div>
          <fieldset className="flex flex-col gap-1.5">
            <legend className="mb-1 text-[13px] font-medium">{t('names:rename.from')}</legend>
            {forms.map(({ text, isUnlisted }) => (
              <Checkbox
                key={text}
                label={
                  <>
                    <bdi lang={lang} dir={direction(lang)} className="text text-sm-read">
                      {text}
                    </bdi>
                    {isUnlisted ? (
                      <span className="text-[12.5px] text-ink-2"> · {t('names:status.unlisted')}</span>
                    ) : null}
                  </>
                }
                checked={from.has(text) && text !== wanted}
                disabled={text === wanted}
                onChange={(event) => {
                  const next = new Set(from);
                  if (event.target.checked) next.add(text);
                  else next.delete(text);
                  setFrom(next);
                }}
              />
            ))}
          </fieldset>
          <DialogActions>
            <Button onClick={close}>{t('common:action.cancel')}</Button>
            <Button type="submit" tone="primary" disabled={old.length === 0}>
              {t('names:rename.preview')}
            </Button>
          </DialogActions>
        </form>
      ) : null}
      {'jobId' in step ? <RenameJob key={step.jobId} jobId={step.jobId} onDone={ended} /> : null}
      {step.kind === 'previewed' ? (
        <>
          <RenamePlaces preview={step.preview} lang={lang} skip={skip} onSkip={setSkip} />
          <DialogActions>
            <Button onClick={() => setStep({ kind: 'choose' })}>{t('common:action.back')}</Button>
            <Button tone="primary" onClick={() => void change(step.preview)}>
              {t('names:rename.change')}
            </Button>
          </DialogActions>
        </>
      ) : null}
      {step.kind === 'changed' || step.kind === 'undone' ? (
        <>
          <div role="status">
            <p>{t(`names:rename.${step.kind}`, { count: step.outcome.fixed })}</p>
            {step.outcome.left > 0 ? (
              <p className="text-ink-2">{t('names:rename.left', { count: step.outcome.left })}</p>
            ) : null}
          </div>
          <DialogActions>
            {step.kind === 'changed' ? (
              <Button
                onClick={() => {
                  const { changeId, projectIds, entryVersion } = step.outcome;
                  void start('undoing', {
                    kind: 'undo',
                    undo: { glossaryId, entryId, changeId, projectIds, entryVersion },
                  });
                }}
              >
                {t('common:action.undo')}
              </Button>
            ) : null}
            <Button tone="primary" onClick={close}>
              {t('common:action.close')}
            </Button>
          </DialogActions>
        </>
      ) : null}
    </Dialog>
  );
}
