'use client';

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '@/app/_components/language-pair';
import { beadStarts } from '@/lib/align/alignment';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import { BeadRow } from './bead-row';
import type { Doors } from './commands';
import { CrossingLinks } from './crossing-links';
import type { AlignmentModel } from './use-alignment';

/** Height of a row before it was measured: characters in a line of a column, and the line's height. */
const CHARS_PER_LINE = 52;
const LINE_PX = 30;
const PADDING_PX = 22;

type Props = {
  readonly view: AlignmentPageView;
  readonly model: AlignmentModel;
  readonly doors: Doors;
  readonly grid: RefObject<HTMLDivElement | null>;
};

/** Both texts as rows of links. Only rows near the view are in the document, and always the one with the cursor. */
export function BeadGrid({ view, model, doors, grid }: Props) {
  'use no memo';
  const { t } = useTranslation('alignment');
  const languageName = useLanguageName();
  const scroller = useRef<HTMLDivElement>(null);
  const { state, cursor, focus, editing } = model;
  const { sourceLang, targetLang } = view.alignment;
  const starts = useMemo(() => beadStarts(state.beads), [state.beads]);
  const lengthOf = (side: 'source' | 'target', i: number) => {
    let length = 0;
    for (let n = starts[side][i]!; n < starts[side][i + 1]!; n++) length += state[side][n]!.text.length;
    return length;
  };

  const virtual = useVirtualizer({
    count: state.beads.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) =>
      Math.max(1, Math.ceil(Math.max(lengthOf('source', i), lengthOf('target', i)) / CHARS_PER_LINE)) * LINE_PX +
      PADDING_PX,
    overscan: 6,
    // the server does not know the window: a usual one, so that the first paint already shows text
    initialRect: { width: 960, height: 720 },
    rangeExtractor: (range) =>
      [...new Set([cursor.bead, ...defaultRangeExtractor(range)])]
        .filter((i) => i < state.beads.length)
        .sort((a, b) => a - b),
  });

  useEffect(() => {
    virtual.scrollToIndex(cursor.bead, { align: 'auto' });
  }, [cursor.bead, virtual]);
  const place = `${cursor.side}:${cursor.sentence ?? 'none'}:${cursor.bead}`;
  useEffect(() => {
    if (focus > 0 && editing === null) focusPlace(grid.current, place);
  }, [focus, editing, grid, place]);

  return (
    <div
      ref={scroller}
      className="min-h-0 flex-1 overflow-y-auto px-3 [contain:strict] [overflow-anchor:none] max-md:px-1"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised with rows of free height */}
      <div
        ref={grid}
        role="grid"
        aria-label={t('editor.grid')}
        aria-rowcount={state.beads.length + 1}
        aria-colcount={3}
        tabIndex={-1}
        className="mx-auto max-w-[1500px] pt-2 pb-24 outline-none"
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a head is not a stop */}
        <div role="row" aria-rowindex={1} className="sr-only">
          {[
            t('editor.column.source', { language: languageName(sourceLang) }),
            t('editor.column.link'),
            t('editor.column.target', { language: languageName(targetLang) }),
          ].map((name) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="rowgroup" className="relative" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: the places in it are the stops
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === cursor.bead}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <BeadRow
                model={model}
                doors={doors}
                index={item.index}
                sourceStart={starts.source[item.index]!}
                targetStart={starts.target[item.index]!}
                sourceLang={sourceLang}
                targetLang={targetLang}
              />
            </div>
          ))}
          <CrossingLinks beads={state.beads} virtual={virtual} />
        </div>
      </div>
    </div>
  );
}

/** Focuses the cursor's place as soon as it stands in the document, a frame or two after it was asked for. */
function focusPlace(box: HTMLElement | null, place: string, tries = 12): void {
  const found = box?.querySelector<HTMLElement>(`[data-place="${place}"]`);
  if (found) {
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'nearest' });
  } else if (tries > 0) requestAnimationFrame(() => focusPlace(box, place, tries - 1));
}
