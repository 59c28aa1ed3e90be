'use client';

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineText } from '@/app/_components/segment-text';
import type { TermOccurrenceView } from '@/lib/workbench/views/help';
import { isUsed } from './term-list';

/** In a line: what the term names, what hangs on it in the source, how far its review is. */
export function TermFacts({ term }: { term: TermOccurrenceView }) {
  const { t } = useTranslation(['editor', 'terms', 'common']);
  const review = term.review === 'proposed' || term.review === 'inReview' ? term.review : null;
  const facts = [
    term.isFromFile ? t('editor:term.fromFile') : t(`common:termClass.${term.class}`),
    term.proclitics.length > 0 ? `${term.proclitics.join(' + ')} +` : '',
    review ? t(`terms:panel.review.${review}`) : '',
    term.doNotTranslate ? t('editor:term.keep') : '',
  ].filter(Boolean);
  return (
    <span>
      {facts.map((fact, i) => (
        <Fragment key={fact}>
          {i > 0 ? ' · ' : ''}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </span>
  );
}

/** What the glossary says in words: forbidden renderings, notes on renderings, definition, note. */
export function TermWords({
  term,
  definition,
  targetLang,
}: {
  term: TermOccurrenceView;
  definition: string;
  targetLang: string;
}) {
  const { t } = useTranslation(['editor', 'terms']);
  const forbidden = term.renderings.filter(({ status }) => !isUsed(status));
  const noted = term.renderings.filter(({ status, note }) => isUsed(status) && note);
  return (
    <>
      {forbidden.length > 0 ? (
        <p className="text-brick">
          {t('editor:term.deprecated')}:{' '}
          <InlineText lang={targetLang}>{forbidden.map(({ text }) => text).join(', ')}</InlineText>
        </p>
      ) : null}
      {noted.map(({ text, note }) => (
        <p key={text}>
          <InlineText lang={targetLang}>{text}</InlineText>: <bdi>{note}</bdi>
        </p>
      ))}
      {definition ? <p dir="auto">{definition}</p> : null}
      {term.note ? <p dir="auto">{term.note}</p> : null}
    </>
  );
}
