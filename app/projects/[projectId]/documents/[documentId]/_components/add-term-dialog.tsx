'use client';

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { Checkbox, SelectField, TextField } from '@/app/_components/field';
import type { Failure, Result } from '@/lib/core/result';
import { TERM_CLASSES } from '@/lib/term/types';
import { direction } from '@/lib/text/lang';
import type { TermClass } from '@/lib/workbench/views/glossary';
import type { Counterpart } from '@/lib/workbench/views/help';
import type { NewTerm } from './editor-api';
import { termsApi } from './terms-api';

type Props = {
  readonly projectId: string;
  readonly source: string;
  readonly target: string;
  /** Where the words stand, for the side that nothing was selected on; null in no segment. */
  readonly place: { readonly segmentId: string; readonly target: string } | null;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly onClose: () => void;
  readonly onAdd: (term: NewTerm) => Promise<Result<unknown, Failure>>;
};

/** A name in both languages, from what was selected; most often Enter is all that is left to do. */
export function AddTermDialog({ projectId, source, target, place, sourceLang, targetLang, onClose, onAdd }: Props) {
  const { t } = useTranslation(['editor', 'terms', 'common']);
  const { found, values, setValues, termClass, setTermClass } = useBothSides(projectId, source, target, place);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(form: FormData) {
    setBusy(true);
    try {
      const result = await onAdd({
        source: String(form.get('source')).trim(),
        target: String(form.get('target')).trim(),
        class: form.get('class') as TermClass,
        note: String(form.get('note')).trim(),
        doNotTranslate: form.get('doNotTranslate') === 'on',
      });
      if (result.ok) onClose();
      else setFailure(result.error);
    } catch {
      setFailure({ code: 'offline' });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('editor:term.addTitle')}
      description={t('editor:term.addLead')}
      finalFocus={() => null}
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        {failure ? <ErrorPanel failure={failure} /> : null}
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            name="source"
            label={t('editor:term.source')}
            value={values.source}
            onChange={(event) => setValues((all) => ({ ...all, source: event.target.value }))}
            hint={found && source === '' ? t(`terms:guessed.${found.why}`) : undefined}
            required
            maxLength={300}
            lang={sourceLang}
            dir={direction(sourceLang)}
            inputClassName="text text-sm-read"
          />
          <TextField
            name="target"
            label={t('editor:term.target')}
            value={values.target}
            onChange={(event) => setValues((all) => ({ ...all, target: event.target.value }))}
            hint={found && target === '' ? t(`terms:guessed.${found.why}`) : undefined}
            required
            maxLength={300}
            lang={targetLang}
            dir={direction(targetLang)}
            inputClassName="text text-sm-read"
          />
        </div>
        <SelectField
          name="class"
          label={t('editor:term.class')}
          value={termClass}
          onChange={(event) => setTermClass(event.target.value as TermClass)}
          options={TERM_CLASSES.map((value) => ({ value, label: t(`common:termClass.${value}`) }))}
        />
        <TextField name="note" label={t('editor:term.note')} maxLength={2000} dir="auto" />
        <Checkbox name="doNotTranslate" label={t('editor:term.doNotTranslate')} />
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={isBusy}>
            {t('common:action.add')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/**
 * What stands in both fields: the selections, and for a side without one what the server finds there, as long as nobody has
 * typed. Without an answer the field stays empty, and the dialog works all the same.
 */
function useBothSides(projectId: string, source: string, target: string, place: Props['place']) {
  const [values, setValues] = useState({ source, target });
  const [found, setFound] = useState<Counterpart | null>(null);
  const [termClass, setTermClass] = useState<TermClass>('person');
  const segmentId = place?.segmentId ?? null;
  const text = place?.target ?? '';
  useEffect(() => {
    if (segmentId === null || (source === '') === (target === '')) return;
    let isGone = false;
    const side = source === '' ? 'target' : 'source';
    termsApi(projectId)
      .counterpart({ segmentId, side, words: source || target, target: text })
      .then((answer) => {
        const counterpart = answer.ok ? answer.value.counterpart : null;
        if (isGone || counterpart === null) return;
        const empty = side === 'source' ? 'target' : 'source';
        setValues((all) => (all[empty] === '' ? { ...all, [empty]: counterpart.text } : all));
        setFound(counterpart);
        setTermClass(counterpart.class ?? (counterpart.why === 'name' ? 'person' : 'other'));
      })
      .catch(() => setFound(null));
    return () => {
      isGone = true;
    };
  }, [projectId, segmentId, source, target, text]);
  return { found, values, setValues, termClass, setTermClass };
}
