'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { ErrorPanel } from '@/app/_components/error-panel';
import { Checkbox, SelectField, TextField } from '@/app/_components/field';
import type { Failure, Result } from '@/lib/core/result';
import { TERM_CLASSES } from '@/lib/term/types';
import { direction } from '@/lib/text/lang';
import type { TermClass } from '@/lib/workbench/views/glossary';
import type { NewTerm } from './editor-api';

type Props = {
  readonly source: string;
  readonly target: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly onClose: () => void;
  readonly onAdd: (term: NewTerm) => Promise<Result<unknown, Failure>>;
};

/** A name in both languages, from what was selected; most often Enter is all that is left to do. */
export function AddTermDialog({ source, target, sourceLang, targetLang, onClose, onAdd }: Props) {
  const { t } = useTranslation(['editor', 'common']);
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
            defaultValue={source}
            required
            maxLength={300}
            lang={sourceLang}
            dir={direction(sourceLang)}
            inputClassName="text text-sm-read"
          />
          <TextField
            name="target"
            label={t('editor:term.target')}
            defaultValue={target}
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
          defaultValue="person"
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
