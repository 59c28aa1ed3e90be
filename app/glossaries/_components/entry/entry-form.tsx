'use client';

import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Checkbox, SelectField, TextArea, TextField } from '@/app/_components/field';
import { useLanguageName } from '@/app/_components/language-pair';
import { TERM_CLASSES, type TermClass } from '@/lib/term/types';
import { direction, primaryLang, sameLang } from '@/lib/text/lang';
import type { GlossaryView, TermEntryView, TermView } from '@/lib/workbench/views/glossary';
import type { EntryApi } from './entry-api';
import { type EntryFields, newTerm, termsOfLang } from './entry-fields';
import { RelationFields } from './relation-fields';
import { TermFields } from './term-fields';

type Props = {
  readonly api: EntryApi;
  readonly glossary: GlossaryView;
  readonly entryId: string | null;
  readonly fields: EntryFields;
  readonly onChange: (fields: EntryFields) => void;
  readonly known: ReadonlyMap<string, TermEntryView>;
  readonly onKnown: (entry: TermEntryView) => void;
};

/** Everything that can be said about a concept: its terms by language, then what it is. */
export function EntryForm({ api, glossary, entryId, fields, onChange, known, onKnown }: Props) {
  const { t } = useTranslation(['entry', 'glossary', 'common']);
  const set = (change: Partial<EntryFields>) => onChange({ ...fields, ...change });
  const langs = [glossary.sourceLang, glossary.targetLang];
  const more = [...new Set(fields.terms.map(({ lang }) => lang))].filter(
    (lang) => !langs.some((own) => sameLang(own, lang)),
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-x-6 gap-y-5 lg:grid-cols-2">
        {[...langs, ...more].map((lang) => (
          <LanguageFields key={lang} {...{ lang, fields, onChange }} />
        ))}
      </div>
      <div className="grid gap-4 border-t border-line pt-4 sm:grid-cols-2">
        <SelectField
          label={t('glossary:entry.class')}
          value={fields.class}
          onChange={(event) => set({ class: event.target.value as TermClass })}
          options={TERM_CLASSES.map((value) => ({ value, label: t(`common:termClass.${value}`) }))}
        />
        <TextField
          label={t('glossary:entry.domain')}
          value={fields.domain}
          onChange={(event) => set({ domain: event.target.value })}
          maxLength={2000}
          dir="auto"
        />
        <TextArea
          className="sm:col-span-2"
          label={t('glossary:entry.definition')}
          value={fields.definition}
          onChange={(event) => set({ definition: event.target.value })}
          rows={2}
          maxLength={2000}
          dir="auto"
        />
        <TextArea
          className="sm:col-span-2"
          label={t('glossary:entry.note')}
          value={fields.note}
          onChange={(event) => set({ note: event.target.value })}
          rows={2}
          maxLength={2000}
          dir="auto"
        />
        {(['source', 'link', 'image'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`entry:field.${name}`)}
            value={fields[name]}
            onChange={(event) => set({ [name]: event.target.value })}
            maxLength={2000}
            dir={name === 'source' ? 'auto' : 'ltr'}
            inputClassName={name === 'source' ? '' : 'text-start'}
            {...(name === 'link' ? { type: 'url', placeholder: 'https://' } : {})}
          />
        ))}
        <div className="flex flex-col justify-end gap-2 pb-1">
          <Checkbox
            label={t('glossary:entry.doNotTranslate')}
            checked={fields.doNotTranslate}
            onChange={(event) => set({ doNotTranslate: event.target.checked })}
          />
          <Checkbox
            label={t('entry:field.nisba')}
            checked={fields.nisba}
            onChange={(event) => set({ nisba: event.target.checked })}
          />
        </div>
      </div>
      <div className="border-t border-line pt-4">
        <RelationFields
          {...{ api, glossary, entryId, known, onKnown }}
          relations={fields.relations}
          onChange={(relations) => set({ relations })}
        />
      </div>
    </div>
  );
}

/** The terms of one language and what the language has of its own. */
function LanguageFields({
  lang,
  fields,
  onChange,
}: {
  lang: string;
  fields: EntryFields;
  onChange: (fields: EntryFields) => void;
}) {
  const { t } = useTranslation(['entry', 'glossary']);
  const language = useLanguageName()(lang);
  const terms = termsOfLang(fields.terms, lang);
  const key = primaryLang(lang);
  const setTerms = (next: readonly TermView[]) => onChange({ ...fields, terms: next });
  const add = () =>
    setTerms([...fields.terms, newTerm(lang, terms.length === 0 ? 'preferred' : 'admitted', crypto.randomUUID())]);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-2 text-[13px] font-semibold text-ink-2">{language}</legend>
      {terms.map((term, i) => (
        <TermFields
          key={term.id}
          number={i + 1}
          {...{ term, language }}
          others={terms.filter((other) => other.id !== term.id && other.text.trim() !== '')}
          onChange={(changed) => setTerms(fields.terms.map((other) => (other.id === term.id ? changed : other)))}
          onRemove={
            i === 0 && terms.length === 1 ? null : () => setTerms(fields.terms.filter((other) => other.id !== term.id))
          }
        />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="quiet" size="sm" onClick={add}>
          <Plus aria-hidden className="size-4" />
          {t('glossary:entry.addTerm')}
        </Button>
        {fields.definitions[key] === undefined ? (
          <Button
            tone="quiet"
            size="sm"
            onClick={() => onChange({ ...fields, definitions: { ...fields.definitions, [key]: '' } })}
          >
            <Plus aria-hidden className="size-4" />
            {t('entry:field.addDefinition')}
          </Button>
        ) : null}
      </div>
      {fields.definitions[key] === undefined ? null : (
        <TextArea
          label={t('entry:field.definitionIn', { language })}
          value={fields.definitions[key]}
          onChange={(event) =>
            onChange({ ...fields, definitions: { ...fields.definitions, [key]: event.target.value } })
          }
          rows={2}
          maxLength={2000}
          lang={lang}
          dir={direction(lang)}
          inputClassName="text text-sm-read"
        />
      )}
    </fieldset>
  );
}
