'use client';

import { useTranslation } from 'react-i18next';
import { useLanguageName } from '@/app/_components/language-pair';
import { InlineText } from '@/app/_components/segment-text';
import type { GlossaryView, RelationView, TermEntryView, TermView } from '@/lib/workbench/views/glossary';
import type { SingleField } from './entry-fields';
import { EntryName } from './entry-name';
import { isNothing, type PartValue } from './entry-parts';

type Names = { readonly glossary: GlossaryView; readonly known: ReadonlyMap<string, TermEntryView> };

/** The name of a part: of a field, a language's definition, or a term by its language. */
export function usePartName(): (key: string, value: PartValue) => string {
  const { t } = useTranslation(['entry', 'glossary']);
  const languageName = useLanguageName();
  return (key, value) => {
    if (key.startsWith('term:')) return t('entry:part.term', { language: languageName((value as TermView).lang) });
    if (key.startsWith('definition:')) {
      return t('entry:field.definitionIn', { language: languageName(key.slice('definition:'.length)) });
    }
    if (key === 'relations') return t('entry:relations.title');
    const name = key as SingleField;
    return name === 'source' || name === 'link' || name === 'image' || name === 'nisba'
      ? t(`entry:field.${name}`)
      : t(`glossary:entry.${name}`);
  };
}

/** What a part says, in full. */
export function PartText({ part, value, glossary, known }: Names & { part: string; value: PartValue }) {
  const { t } = useTranslation(['entry', 'glossary', 'common']);
  if (isNothing(value) || value === undefined) {
    return <span className="text-ink-2">{value === false ? t('entry:part.no') : t('entry:part.nothing')}</span>;
  }
  if (value === true) return <span>{t('entry:part.yes')}</span>;
  if (typeof value === 'string') {
    return part === 'class' ? (
      <span>{t(`common:termClass.${value as 'person'}`)}</span>
    ) : (
      <bdi className="break-words">{value}</bdi>
    );
  }
  if (isTerm(value)) return <TermText term={value} />;
  return (
    <ul>
      {(value || []).map(({ kind, entryId }) => (
        <li key={`${kind} ${entryId}`}>
          {t(`entry:relations.kind.${kind}`)} <EntryName entry={known.get(entryId)} glossary={glossary} />
        </li>
      ))}
    </ul>
  );
}

const isTerm = (value: TermView | readonly RelationView[] | false): value is TermView =>
  value !== false && 'lang' in value;

function TermText({ term }: { term: TermView }) {
  const { t } = useTranslation(['entry', 'glossary']);
  const said = [
    t(`glossary:status.${term.status}`),
    term.partOfSpeech && t(`entry:partOfSpeech.${term.partOfSpeech as 'noun'}`),
    term.gender && t(`entry:gender.${term.gender as 'neuter'}`),
    term.number && t(`entry:number.${term.number as 'dual'}`),
    term.caseSensitive && t('entry:term.caseSensitive'),
    term.exactOnly && t('entry:term.exactOnly'),
    term.relation && t(`entry:part.${term.relation.kind}`),
    term.example,
    term.note,
    term.source,
  ].filter(Boolean);
  return (
    <span>
      <InlineText lang={term.lang} className="text text-sm-read font-semibold">
        {term.text}
      </InlineText>
      {said.map((each) => (
        <span key={String(each)} className="text-[13px]">
          {' · '}
          <bdi>{each}</bdi>
        </span>
      ))}
    </span>
  );
}
