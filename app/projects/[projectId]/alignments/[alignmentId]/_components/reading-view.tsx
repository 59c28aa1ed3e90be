'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { beadStarts, isDoubtful, type Side } from '@/lib/align/alignment';
import { direction } from '@/lib/text/lang';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import { paragraphsOf } from './paragraphs';
import type { AlignmentModel } from './use-alignment';

/** Height of a paragraph before it was measured: characters in a line of a column, and the line's height. */
const CHARS_PER_LINE = 62;
const LINE_PX = 31;
const PADDING_PX = 20;

type Props = {
  readonly view: AlignmentPageView;
  readonly model: AlignmentModel;
  readonly box: RefObject<HTMLDivElement | null>;
};

/** Both texts as they are read, paragraph beside paragraph; the sentences of the link one stands on are marked on both sides. */
export function ReadingView({ view, model, box }: Props) {
  'use no memo';
  const { t } = useTranslation('aligning');
  const scroller = useRef<HTMLDivElement>(null);
  const { state, cursor, focus } = model;
  const { sourceLang, targetLang } = view.alignment;
  const paragraphs = useMemo(() => paragraphsOf(state), [state]);
  const starts = useMemo(() => beadStarts(state.beads), [state.beads]);
  const lengths = useMemo(
    () =>
      paragraphs.map(({ from, to }) => {
        const length = (side: Side) =>
          state[side].slice(starts[side][from], starts[side][to]).reduce((sum, { text }) => sum + text.length + 1, 0);
        return Math.max(length('source'), length('target'));
      }),
    [paragraphs, starts, state],
  );
  const at = paragraphs.findIndex(({ to }) => cursor.bead < to);
  const virtual = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => Math.max(1, Math.ceil(lengths[i]! / CHARS_PER_LINE)) * LINE_PX + PADDING_PX,
    overscan: 4,
    initialRect: { width: 960, height: 720 },
  });
  useEffect(() => {
    if (focus > 0) box.current?.focus({ preventScroll: true });
  }, [focus, box]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);

  const column = (side: Side, from: number, to: number) => {
    const lang = side === 'source' ? sourceLang : targetLang;
    const first = state[side][starts[side][from]!];
    const isHeading = starts[side][to]! > starts[side][from]! && /^head/u.test(first?.role ?? '');
    return (
      <p lang={lang} dir={direction(lang)} className={`text ${isHeading ? 'font-bold' : ''}`}>
        {state.beads.slice(from, to).map((bead, n) => {
          const i = from + n;
          if (bead[side] === 0) return null;
          const text = state[side]
            .slice(starts[side][i], starts[side][i + 1])
            .filter(({ isExcluded }) => !isExcluded)
            .map((sentence) => sentence.text)
            .join(' ');
          const isHere = i === cursor.bead;
          return (
            <span
              key={i}
              data-bead={i}
              {...(isHere ? { 'aria-current': true as const } : {})}
              className={`${isHere ? 'bg-bridge-soft' : ''} ${isDoubtful(bead) ? 'underline decoration-saffron decoration-dotted decoration-2 underline-offset-6' : ''}`}
            >
              {text}{' '}
            </span>
          );
        })}
      </p>
    );
  };
  return (
    <div
      ref={scroller}
      className="min-h-0 flex-1 overflow-y-auto px-6 [contain:strict] [overflow-anchor:none] max-md:px-3"
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the text through the page's commands */}
      <section
        ref={box as RefObject<HTMLElement | null>}
        aria-label={t('reading.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that is walked through by keys
        tabIndex={0}
        className="mx-auto max-w-[1200px] py-4 outline-none"
        onClick={(event) => {
          const bead = (event.target as HTMLElement).closest<HTMLElement>('[data-bead]')?.dataset['bead'];
          if (bead !== undefined && getSelection()?.isCollapsed !== false) model.goToBead(Number(bead));
        }}
      >
        <p className="mb-3 text-[13px] text-ink-2">{t('reading.hint')}</p>
        <div className="relative" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const { from, to } = paragraphs[item.index]!;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="absolute inset-x-0 top-0 grid grid-cols-2 gap-x-10 py-2 max-md:gap-x-4"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {column('source', from, to)}
                {column('target', from, to)}
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}
