'use client';

import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Kbd } from '@/app/_components/kbd';
import { InlineText } from '@/app/_components/segment-text';
import type { TermOccurrenceView } from '@/lib/workbench/views/help';
import { useChord, useDesk } from '../editor-context';
import { TermFacts, TermWords } from '../term-facts';
import { isUsed, renderingOf } from '../term-list';
import { Panel } from './panel';
import { PanelNote } from './panel-note';

/** How many terms have a key of their own. */
const TERM_KEYS = 9;

/** The names and terms of the segment, with what the glossary says they are in the other language. */
export function TermsPanel() {
  const { terms, help, activeId, session, view, run } = useDesk();
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
              {...{ term, index: i, sourceText, sourceLang, targetLang }}
              definition={help?.entries.find(({ id }) => id === term.entryId)?.definition ?? ''}
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
  definition: string;
  sourceText: string;
  sourceLang: string;
  targetLang: string;
};

/** A term with its rendering to insert, what else may stand for it, what may not, and what the glossary says of it. */
function TermLine({ term, index, definition, sourceText, sourceLang, targetLang }: LineProps) {
  const { insertTerm, insertRendering } = useDesk();
  const { t } = useTranslation(['editor', 'terms', 'common']);
  const chord = useChord();
  const rendering = renderingOf(term);
  const others = term.renderings.filter(({ text, status }) => isUsed(status) && text !== rendering);
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        disabled={rendering === ''}
        onClick={() => insertTerm(index)}
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
          <TermFacts term={term} />
          {index < TERM_KEYS ? <Kbd keys={chord('insertTerm', index + 1)} /> : null}
        </span>
      </button>
      {others.length > 0 && !term.doNotTranslate ? (
        <p className="flex flex-wrap items-baseline gap-1.5 px-3 pb-1 text-[12px] text-ink-2">
          {t('terms:panel.also')}
          {others.map(({ text }) => (
            <button
              key={text}
              type="button"
              onClick={() => insertRendering(text)}
              aria-label={t('terms:panel.insert', { term: text })}
              className="rounded-control border border-line px-1.5 hover:bg-plum-soft"
            >
              <InlineText lang={targetLang} className="text text-plum">
                {text}
              </InlineText>
            </button>
          ))}
        </p>
      ) : null}
      <div className="px-3 pb-1.5 text-[12px] text-ink-2 empty:hidden">
        <TermWords term={term} definition={definition} targetLang={targetLang} />
      </div>
    </li>
  );
}
