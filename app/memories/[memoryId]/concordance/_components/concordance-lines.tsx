'use client';

import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { Lit } from '@/app/_components/lit';
import { Name } from '@/app/_components/segment-text';
import { direction } from '@/lib/text/lang';
import type { ConcordanceLine, LitText } from '@/lib/workbench/views/concordance';

/** Lines with the words found under one another, each over its translation. Before and after are logical, not left and right. */
export function ConcordanceLines({ lines }: { lines: readonly ConcordanceLine[] }) {
  const { t } = useTranslation('concordance');
  return (
    <ol
      aria-label={t('result.lines')}
      className="overflow-hidden rounded-card border border-line bg-sheet [&>li]:border-b [&>li]:border-line [&>li:last-child]:border-0"
    >
      {lines.map((line) => (
        <li key={line.unitId} className="px-4 py-2.5">
          <Line line={line} />
        </li>
      ))}
    </ol>
  );
}

function Line({ line: { found, other, provenance, place } }: { line: ConcordanceLine }) {
  const { t } = useTranslation('concordance');
  return (
    <>
      <Kwic text={found} />
      <Lit text={other} name="rendering" className="mt-0.5 text-ink-2" />
      {place !== null || provenance !== '' ? (
        <p className="mt-1 text-[12.5px] text-ink-2">
          {place === null ? (
            <Name>{provenance}</Name>
          ) : (
            <Link
              href={`/projects/${place.projectId}/documents/${place.documentId}?segment=${place.number}`}
              className="rounded-control text-bridge hover:underline"
            >
              {t('result.open', { number: place.number })} {provenance ? <Name>{provenance}</Name> : null}
            </Link>
          )}
        </p>
      ) : null}
    </>
  );
}

/** The first occurrence stands in the middle; what does not fit beside it fades at the far ends. */
function Kwic({ text: { lang, text, spans } }: { text: LitText }) {
  const first = spans[0];
  // an element must not stand inside a word: then the whole line is shown, with the place lit up
  if (!first || isInsideWord(text, first.start) || isInsideWord(text, first.end)) {
    return <Lit text={{ lang, text, spans }} name="search" className="" />;
  }
  const isRtl = direction(lang) === 'rtl';
  return (
    <div
      lang={lang}
      dir={direction(lang)}
      title={text}
      className="text text-sm-read flex items-baseline whitespace-pre"
    >
      <span className={`flex min-w-0 flex-1 justify-end overflow-hidden ${FADE[isRtl ? 'right' : 'left']}`}>
        <span>{onOneLine(text.slice(0, first.start))}</span>
      </span>
      <mark className="shrink-0 rounded-[3px] bg-saffron-soft px-px text-ink">
        {onOneLine(text.slice(first.start, first.end))}
      </mark>
      <span className={`min-w-0 flex-1 overflow-hidden ${FADE[isRtl ? 'left' : 'right']}`}>
        {onOneLine(text.slice(first.end))}
      </span>
    </div>
  );
}

/** By the side of the screen: an ellipsis can only stand where a line ends, and here its beginning is cut off as well. */
const FADE = {
  left: '[mask-image:linear-gradient(to_right,transparent,black_1.75rem)]',
  right: '[mask-image:linear-gradient(to_left,transparent,black_1.75rem)]',
} as const;
const onOneLine = (text: string): string => text.replace(/\s/gu, ' ');

const WORD = /[\p{L}\p{M}]/u;
const isInsideWord = (text: string, at: number): boolean => WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');
