'use client';

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/app/_components/button';
import { Checkbox, SelectField, TextField } from '@/app/_components/field';
import { FormDialog } from '@/app/_components/form-dialog';
import { useLanguageName } from '@/app/_components/language-pair';
import { TERM_CLASSES, TERM_STATUSES } from '@/lib/term/types';
import { direction, sameLang } from '@/lib/text/lang';
import type { GlossaryView, TermEntryView } from '@/lib/workbench/views/glossary';
import { addEntryAction, saveEntryAction } from '../../actions';

type Line = { readonly key: string; readonly text: string; readonly status: string };
type Props = { readonly glossary: GlossaryView; readonly entry: TermEntryView | null; readonly onClose: () => void };

/** A concept with its terms in both languages. Refused when somebody changed it meanwhile. */
export function EntryDialog({ glossary, entry, onClose }: Props) {
  const { t } = useTranslation(['glossary', 'common']);
  const fields = (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TermLines lang={glossary.sourceLang} entry={entry} />
        <TermLines lang={glossary.targetLang} entry={entry} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="class"
          label={t('glossary:entry.class')}
          defaultValue={entry?.class ?? 'person'}
          options={TERM_CLASSES.map((value) => ({ value, label: t(`common:termClass.${value}`) }))}
        />
        <TextField
          name="domain"
          label={t('glossary:entry.domain')}
          defaultValue={entry?.domain ?? ''}
          maxLength={2000}
          dir="auto"
        />
      </div>
      <TextField
        name="definition"
        label={t('glossary:entry.definition')}
        defaultValue={entry?.definition ?? ''}
        maxLength={2000}
        dir="auto"
      />
      <TextField
        name="note"
        label={t('glossary:entry.note')}
        defaultValue={entry?.note ?? ''}
        maxLength={2000}
        dir="auto"
      />
      <Checkbox
        name="doNotTranslate"
        label={t('glossary:entry.doNotTranslate')}
        defaultChecked={entry?.doNotTranslate ?? false}
      />
    </>
  );
  if (entry === null) {
    return (
      <FormDialog
        title={t('glossary:entry.add')}
        action={addEntryAction}
        submit={t('common:action.add')}
        width="wide"
        hidden={{ glossaryId: glossary.id }}
        onClose={onClose}
        onDone={onClose}
      >
        {() => fields}
      </FormDialog>
    );
  }
  const hidden = { glossaryId: glossary.id, entryId: entry.id, version: String(entry.version), review: entry.review };
  return (
    <FormDialog
      title={t('glossary:entry.edit')}
      action={saveEntryAction}
      submit={t('common:action.save')}
      width="wide"
      hidden={hidden}
      onClose={onClose}
      onDone={onClose}
    >
      {() => fields}
    </FormDialog>
  );
}

/** Terms of one language, each with its status; one more can always be added. */
function TermLines({ lang, entry }: { lang: string; entry: TermEntryView | null }) {
  const { t } = useTranslation(['glossary', 'common']);
  const name = useLanguageName()(lang);
  const [lines, setLines] = useState<readonly Line[]>(() => {
    const terms = entry?.terms.filter((term) => sameLang(term.lang, lang)) ?? [];
    return terms.length > 0
      ? terms.map(({ id, text, status }) => ({ key: id, text, status }))
      : [{ key: 'first', text: '', status: 'preferred' }];
  });
  return (
    <fieldset>
      <legend className="mb-2 text-[13px] font-semibold text-ink-2">{name}</legend>
      <div className="flex flex-col gap-2">
        {lines.map((line, i) => (
          <div key={line.key} className="flex items-start gap-1.5">
            <input type="hidden" name="termLang" value={lang} />
            <TextField
              hideLabel
              className="flex-1"
              name="termText"
              label={t('glossary:entry.term', { number: i + 1, language: name })}
              defaultValue={line.text}
              required={i === 0}
              maxLength={300}
              lang={lang}
              dir={direction(lang)}
              inputClassName="text text-sm-read min-h-10.5"
            />
            <SelectField
              hideLabel
              className="w-32"
              name="termStatus"
              label={t('glossary:entry.statusOf', { number: i + 1, language: name })}
              defaultValue={line.status}
              options={TERM_STATUSES.map((value) => ({ value, label: t(`glossary:status.${value}`) }))}
            />
            {i > 0 ? (
              <IconButton
                label={t('common:action.remove')}
                onClick={() => setLines(lines.filter((other) => other !== line))}
              >
                <X aria-hidden />
              </IconButton>
            ) : null}
          </div>
        ))}
      </div>
      <Button
        tone="quiet"
        size="sm"
        className="mt-1.5"
        onClick={() => setLines([...lines, { key: `new-${lines.length}-${Date.now()}`, text: '', status: 'admitted' }])}
      >
        <Plus aria-hidden className="size-4" />
        {t('glossary:entry.addTerm')}
      </Button>
    </fieldset>
  );
}
