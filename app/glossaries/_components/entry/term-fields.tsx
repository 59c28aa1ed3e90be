'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/app/_components/button';
import { Checkbox, SelectField, TextArea, TextField } from '@/app/_components/field';
import { GENDERS, NUMBERS, PARTS_OF_SPEECH, TERM_RELATION_KINDS, TERM_STATUSES } from '@/lib/term/types';
import { direction, primaryLang } from '@/lib/text/lang';
import type { TermView } from '@/lib/workbench/views/glossary';

type Props = {
  readonly term: TermView;
  readonly number: number;
  readonly language: string;
  /** The other terms of the language, which this one may be a variant of. */
  readonly others: readonly TermView[];
  readonly onChange: (term: TermView) => void;
  readonly onRemove: (() => void) | null;
};

/** One term: its word and status in a line, the rest behind a button. */
export function TermFields({ term, number, language, others, onChange, onRemove }: Props) {
  const { t } = useTranslation(['entry', 'glossary', 'common']);
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const set = (change: Partial<TermView>) => onChange({ ...term, ...change });
  const about = { number, language };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1.5">
        <TextField
          hideLabel
          className="basis-full"
          label={t('glossary:entry.term', about)}
          value={term.text}
          onChange={(event) => set({ text: event.target.value })}
          maxLength={300}
          lang={term.lang}
          dir={direction(term.lang)}
          inputClassName="text text-sm-read min-h-10.5"
        />
        <SelectField
          hideLabel
          className="min-w-32 flex-1"
          label={t('glossary:entry.statusOf', about)}
          value={term.status}
          onChange={(event) => set({ status: event.target.value as TermView['status'] })}
          options={TERM_STATUSES.map((value) => ({ value, label: t(`glossary:status.${value}`) }))}
        />
        <IconButton
          label={t('entry:term.details', about)}
          aria-expanded={isOpen}
          aria-controls={details}
          onClick={() => setOpen(!isOpen)}
        >
          <SlidersHorizontal aria-hidden />
        </IconButton>
        {onRemove ? (
          <IconButton label={t('entry:term.remove', about)} onClick={onRemove}>
            <X aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {isOpen ? (
        <div id={details} className="grid gap-3 rounded-card border border-line bg-paper p-3 sm:grid-cols-3">
          <SelectField
            label={t('entry:term.partOfSpeech')}
            value={term.partOfSpeech}
            onChange={(event) => set({ partOfSpeech: event.target.value })}
            options={['' as const, ...PARTS_OF_SPEECH].map((value) => ({
              value,
              label: t(`entry:partOfSpeech.${value || 'unsaid'}`),
            }))}
          />
          <SelectField
            label={t('entry:term.gender')}
            value={term.gender}
            onChange={(event) => set({ gender: event.target.value })}
            options={['' as const, ...GENDERS].map((value) => ({
              value,
              label: t(`entry:gender.${value || 'unsaid'}`),
            }))}
          />
          <SelectField
            label={t('entry:term.number')}
            value={term.number}
            onChange={(event) => set({ number: event.target.value })}
            options={['' as const, ...NUMBERS].map((value) => ({
              value,
              label: t(`entry:number.${value || 'unsaid'}`),
            }))}
          />
          <div className="flex flex-wrap gap-x-6 gap-y-2 sm:col-span-3">
            {primaryLang(term.lang) === 'ar' ? null : (
              <Checkbox
                label={t('entry:term.caseSensitive')}
                checked={term.caseSensitive}
                onChange={(event) => set({ caseSensitive: event.target.checked })}
              />
            )}
            <Checkbox
              label={t('entry:term.exactOnly')}
              hint={t('entry:term.exactOnlyHint')}
              checked={term.exactOnly}
              onChange={(event) => set({ exactOnly: event.target.checked })}
            />
          </div>
          {others.length > 0 ? (
            <SelectField
              className="sm:col-span-3"
              label={t('entry:term.relation')}
              value={term.relation ? `${term.relation.kind} ${term.relation.termId}` : ''}
              onChange={(event) => set({ relation: relationOf(event.target.value) })}
              options={[
                { value: '', label: t('entry:term.noRelation') },
                ...others.flatMap((other) =>
                  TERM_RELATION_KINDS.map((kind) => ({
                    value: `${kind} ${other.id}`,
                    label: t(`entry:term.relations.${kind}`, { term: other.text }),
                  })),
                ),
              ]}
            />
          ) : null}
          <TextArea
            className="sm:col-span-3"
            label={t('entry:term.example')}
            value={term.example}
            onChange={(event) => set({ example: event.target.value })}
            rows={2}
            maxLength={2000}
            lang={term.lang}
            dir={direction(term.lang)}
            inputClassName="text text-sm-read"
          />
          <TextField
            className="sm:col-span-3"
            label={t('glossary:entry.note')}
            value={term.note}
            onChange={(event) => set({ note: event.target.value })}
            maxLength={2000}
            dir="auto"
          />
          <TextField
            className="sm:col-span-3"
            label={t('entry:field.source')}
            value={term.source}
            onChange={(event) => set({ source: event.target.value })}
            maxLength={2000}
            dir="auto"
          />
        </div>
      ) : null}
    </div>
  );
}

function relationOf(value: string): TermView['relation'] {
  const kind = TERM_RELATION_KINDS.find((each) => value.startsWith(`${each} `));
  return kind ? { kind, termId: value.slice(kind.length + 1) } : null;
}
