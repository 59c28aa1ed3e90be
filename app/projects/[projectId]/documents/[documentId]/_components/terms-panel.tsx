'use client';

import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Kbd } from '@/app/_components/kbd';
import { InlineText } from '@/app/_components/segment-text';
import type { TermOccurrenceView } from '@/lib/workbench/views';
import { chordOf } from './keymap';
import { Panel, PanelNote } from './panel';

/** How many terms have a key of their own. */
export const TERM_KEYS = 9;

type Props = {
  readonly terms: readonly TermOccurrenceView[] | null;
  readonly sourceText: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly hasGlossary: boolean;
  readonly onInsert: (index: number) => void;
  readonly onAdd: () => void;
};

/** What an occurrence puts into the target: its preferred rendering, or itself when it is kept. */
export const renderingOf = ({ doNotTranslate, core, renderings }: TermOccurrenceView): string =>
  doNotTranslate
    ? core
    : (renderings.find(({ status }) => status === 'preferred' || status === 'admitted')?.text ?? '');

/** Each concept once, in the order of the source. */
export const listedTerms = (terms: readonly TermOccurrenceView[]): readonly TermOccurrenceView[] =>
  terms.filter((term, i) => terms.findIndex((other) => other.entryId === term.entryId) === i);

/** The names and terms of the segment, with what the glossary says they are in the other language. */
export function TermsPanel({ terms, sourceText, sourceLang, targetLang, hasGlossary, onInsert, onAdd }: Props) {
  const { t } = useTranslation(['editor', 'common']);
  return (
    <Panel
      title={t('editor:panel.terms')}
      count={terms?.length ?? null}
      action={
        hasGlossary ? (
          <Button tone="quiet" size="sm" onClick={onAdd} className="-my-1">
            <Plus aria-hidden className="size-4" />
            {t('editor:term.add')}
            <Kbd keys={chordOf('addTerm')} />
          </Button>
        ) : null
      }
    >
      {terms?.length === 0 ? (
        <PanelNote>{hasGlossary ? t('editor:term.none') : t('editor:term.noGlossary')}</PanelNote>
      ) : null}
      {terms && terms.length > 0 ? (
        <ol className="overflow-hidden rounded-card border border-line bg-sheet">
          {terms.map((term, i) => (
            <TermLine key={term.entryId} {...{ term, index: i, sourceText, sourceLang, targetLang, onInsert }} />
          ))}
        </ol>
      ) : null}
    </Panel>
  );
}

type LineProps = {
  term: TermOccurrenceView;
  index: number;
  sourceText: string;
  sourceLang: string;
  targetLang: string;
  onInsert: (index: number) => void;
};

function TermLine({ term, index, sourceText, sourceLang, targetLang, onInsert }: LineProps) {
  const { t } = useTranslation(['editor', 'common']);
  const rendering = renderingOf(term);
  const forbidden = term.renderings.filter(({ status }) => status === 'deprecated').map(({ text }) => text);
  const about = [
    t(`common:termClass.${term.class}`),
    term.proclitics.join(' '),
    term.review === 'approved' ? '' : t('editor:term.proposed'),
    term.doNotTranslate ? t('editor:term.keep') : '',
  ].filter(Boolean);
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        disabled={rendering === ''}
        onClick={() => onInsert(index)}
        aria-label={t('editor:term.insert', { term: rendering })}
        className="grid w-full grid-cols-2 items-baseline gap-x-3 gap-y-0.5 px-3 py-1.5 text-start hover:not-disabled:bg-plum-soft"
      >
        <InlineText lang={sourceLang} className="text text-sm-read">
          {sourceText.slice(term.surface.start, term.surface.end) || term.core}
        </InlineText>
        <InlineText lang={targetLang} className="text text-sm-read font-semibold text-plum">
          {rendering || '—'}
        </InlineText>
        <span className="col-span-2 flex items-center justify-between gap-2 text-[12px] text-ink-2">
          {about.join(' · ')}
          {index < TERM_KEYS ? <Kbd keys={chordOf('insertTerm', index + 1)} /> : null}
        </span>
        {forbidden.length > 0 ? (
          <span className="col-span-2 text-[12px] text-brick">
            {t('editor:term.deprecated')}: <InlineText lang={targetLang}>{forbidden.join(', ')}</InlineText>
          </span>
        ) : null}
        {term.note ? <span className="col-span-2 text-[12px] text-ink-2">{term.note}</span> : null}
      </button>
    </li>
  );
}
