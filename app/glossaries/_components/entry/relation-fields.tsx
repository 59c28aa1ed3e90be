'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/app/_components/button';
import { SelectField, TextField } from '@/app/_components/field';
import { RELATION_KINDS, type RelationKind } from '@/lib/term/types';
import type { GlossaryView, RelationView, TermEntryView } from '@/lib/workbench/views/glossary';
import type { EntryApi } from './entry-api';
import { EntryName } from './entry-name';

type Props = {
  readonly api: EntryApi;
  readonly glossary: GlossaryView;
  readonly entryId: string | null;
  readonly relations: readonly RelationView[];
  /** Entries whose names are known, by id. */
  readonly known: ReadonlyMap<string, TermEntryView>;
  readonly onKnown: (entry: TermEntryView) => void;
  readonly onChange: (relations: readonly RelationView[]) => void;
};

/** Waits this long for the next letter. Milliseconds. */
const PAUSE = 250;

/** What the concept is to others of its glossary; another one is found by a word of it. */
export function RelationFields({ api, glossary, entryId, relations, known, onKnown, onChange }: Props) {
  const { t } = useTranslation(['entry', 'common']);
  const [kind, setKind] = useState<RelationKind>('related');
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly TermEntryView[]>([]);
  const title = useId();
  useEffect(() => {
    if (text.trim() === '') return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const result = await api.search(text.trim());
      if (isWanted && result.ok) setFound(result.value.filter(({ id }) => id !== entryId));
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [api, text, entryId]);
  function add(entry: TermEntryView) {
    onKnown(entry);
    const isThere = relations.some((other) => other.kind === kind && other.entryId === entry.id);
    if (!isThere) onChange([...relations, { kind, entryId: entry.id }]);
    setText('');
  }
  return (
    <section aria-labelledby={title} className="flex flex-col gap-2">
      <h2 id={title} className="text-[13px] font-semibold text-ink-2">
        {t('entry:relations.title')}
      </h2>
      <ul className="flex flex-col gap-1">
        {relations.map((relation) => (
          <li key={`${relation.kind} ${relation.entryId}`} className="flex items-center gap-2">
            <span className="text-[13px] text-ink-2">{t(`entry:relations.kind.${relation.kind}`)}</span>
            <EntryName entry={known.get(relation.entryId)} glossary={glossary} />
            <IconButton
              label={t('entry:relations.remove')}
              onClick={() => onChange(relations.filter((other) => other !== relation))}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className="grid gap-2 sm:grid-cols-[12rem_1fr]">
        <SelectField
          hideLabel
          label={t('entry:relations.kindLabel')}
          value={kind}
          onChange={(event) => setKind(event.target.value as RelationKind)}
          options={RELATION_KINDS.map((value) => ({ value, label: t(`entry:relations.kind.${value}`) }))}
        />
        <TextField
          hideLabel
          type="search"
          label={t('entry:relations.search')}
          placeholder={t('entry:relations.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          dir="auto"
          maxLength={300}
        />
      </div>
      {text.trim() === '' ? null : (
        <ul aria-label={t('entry:relations.found')} className="flex flex-wrap gap-1.5">
          {found.map((entry) => (
            <li key={entry.id}>
              <Button size="sm" onClick={() => add(entry)}>
                <EntryName entry={entry} glossary={glossary} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
