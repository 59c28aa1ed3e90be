'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { InlineText } from '@/app/_components/segment-text';
import { textRanges } from '@/app/_components/text-ranges';
import type { HelpForSegment, TermOccurrenceView } from '@/lib/workbench/views/help';
import { TermFacts, TermWords } from './term-facts';
import { isUsed } from './term-list';

/** How long the pointer rests on a term before its card shows, and may be away before it goes. Milliseconds. */
const REST = 350;
const AWAY = 250;
/** Between the word and its card, and between the card and the edge of the page. Pixels. */
const GAP = 6;

type Props = {
  readonly source: RefObject<HTMLElement | null>;
  readonly help: HelpForSegment;
  readonly targetLang: string;
};
type Shown = { readonly term: TermOccurrenceView; readonly word: DOMRect };

/**
 * A card over a highlighted term of the source while the pointer rests on it. It can be pointed at and goes with Escape; whoever
 * uses no pointer has the same in the panel of terms.
 */
export function TermHover({ source, help, targetLang }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wait = (then: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, ms);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wait` only reads refs
  useEffect(() => {
    const element = source.current;
    if (!element) return;
    let on: string | null = null;
    function move(event: PointerEvent) {
      const found = event.buttons === 0 ? termAt(element!, help.terms, event) : null;
      const key = found && `${found.term.entryId} ${found.term.span.start}`;
      if (key === on) return;
      on = key;
      if (found) wait(() => setShown(found), REST);
      else wait(() => setShown(null), AWAY);
    }
    function leave() {
      on = null;
      wait(() => setShown(null), AWAY);
    }
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [source, help]);

  useEffect(() => {
    if (!shown) return;
    const hide = () => setShown(null);
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    addEventListener('keydown', onKey, true);
    addEventListener('scroll', hide, true);
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('scroll', hide, true);
    };
  }, [shown]);

  if (!shown) return null;
  return createPortal(
    <TermCard
      {...shown}
      definition={help.entries.find(({ id }) => id === shown.term.entryId)?.definition ?? ''}
      targetLang={targetLang}
      onEnter={() => clearTimeout(timer.current)}
      onLeave={() => wait(() => setShown(null), AWAY)}
    />,
    // inside the page's main part, whose rows are moved by transforms: the card is not
    source.current?.closest('main') ?? document.body,
  );
}

/** The term whose whole word lies under the pointer. */
function termAt(
  element: Element,
  terms: readonly TermOccurrenceView[],
  { clientX, clientY }: PointerEvent,
): Shown | null {
  for (const term of terms) {
    for (const range of textRanges(element, [term.surface])) {
      const word = [...range.getClientRects()].find(
        ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      );
      if (word) return { term, word };
    }
  }
  return null;
}

type CardProps = Shown & {
  readonly definition: string;
  readonly targetLang: string;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
};

function TermCard({ term, word, definition, targetLang, onEnter, onLeave }: CardProps) {
  const { t } = useTranslation('terms');
  const card = useRef<HTMLDivElement>(null);
  // under the word, or over it where there is no room; inside the page at either side
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const isBelow = word.bottom + GAP + height <= innerHeight;
    const left = Math.max(GAP, Math.min(word.left + word.width / 2 - width / 2, innerWidth - width - GAP));
    element.style.left = `${left}px`;
    element.style.top = `${isBelow ? word.bottom + GAP : word.top - GAP - height}px`;
  }, [word]);
  return (
    <div
      ref={card}
      role="tooltip"
      aria-label={t('panel.card')}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      className="pop fixed z-30 w-72 max-w-[calc(100vw-1rem)] rounded-card border border-line bg-sheet px-3.5 py-2.5 text-[13px] shadow-[0_12px_32px_-16px_var(--shade)]"
    >
      <ul className="flex flex-col gap-0.5">
        {term.doNotTranslate ? <li className="text font-semibold text-plum">{term.core}</li> : null}
        {term.renderings
          .filter(({ status }) => isUsed(status))
          .map(({ text, status }) => (
            <li key={text} className="flex items-baseline justify-between gap-3">
              <InlineText
                lang={targetLang}
                className={`text text-sm-read text-plum ${status === 'preferred' ? 'font-semibold' : ''}`}
              >
                {text}
              </InlineText>
              <span className="text-[12px] text-ink-2">{t(`panel.status.${status}`)}</span>
            </li>
          ))}
      </ul>
      <div className="mt-1 flex flex-col gap-0.5 text-[12.5px] text-ink-2">
        <TermFacts term={term} />
        <TermWords term={term} definition={definition} targetLang={targetLang} />
      </div>
    </div>
  );
}
