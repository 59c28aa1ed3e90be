'use client';

import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Kbd } from '@/app/_components/kbd';
import { InlineText } from '@/app/_components/segment-text';
import type { TermOccurrenceView } from '@/lib/workbench/views/help';
import { useChord, useDesk } from '../editor-context';
import { renderingOf } from '../term-list';
import { Panel } from './panel';
import { PanelNote } from './panel-note';

/** How many terms have a key of their own. */
const TERM_KEYS = 9;

/** The names and terms of the segment, with what the glossary says they are in the other language. */
export function TermsPanel() {
  const { terms, activeId, session, view, insertTerm, run } = useDesk();
  const chord = useChord();
  const { t } = useTranslation(['editor', 'common']);
  const { sourceLang, targetLang } = view.document;
  const sourceText = activeId === null ? '' : session.store.segment(activeId).sourceText;
  return (
    <Panel
      count={terms?.length ?? null}
      action={
        view.hasWrittenGlossary ? (
          <Button tone="quiet" size="sm" onClick={() => run('addTerm')} className="-my-1">
            <Plus aria-hidden className="size-4" />
            {t('editor:term.add')}
            <Kbd keys={chord('addTerm')} />
          </Button>
        ) : null
      }
    >
      {terms?.length === 0 ? (
        <PanelNote>{view.hasWrittenGlossary ? t('editor:term.none') : t('editor:term.noGlossary')}</PanelNote>
      ) : null}
      {terms && terms.length > 0 ? (
        <ol className="overflow-hidden rounded-card border border-line bg-sheet">
          {terms.map((term, i) => (
            <TermLine
              key={term.entryId}
              {...{ term, index: i, sourceText, sourceLang, targetLang, onInsert: insertTerm }}
            />
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
  const chord = useChord();
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
          {index < TERM_KEYS ? <Kbd keys={chord('insertTerm', index + 1)} /> : null}
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
