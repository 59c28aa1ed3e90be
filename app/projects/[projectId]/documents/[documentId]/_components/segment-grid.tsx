'use client';

import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '@/app/_components/language-pair';
import type { HelpForSegment } from '@/lib/workbench/views/help';
import { ActiveRow } from './active-row';
import { useEditor } from './editor-context';
import { SegmentRow } from './segment-row';
import type { Active } from './use-active';
import { useSegment } from './use-session';

const features = tableFeatures({});
type Row = { readonly id: string; readonly number: number };
const column = createColumnHelper<typeof features, Row>();
const columns = column.columns([
  column.accessor('number', { id: 'number' }),
  column.display({ id: 'source' }),
  column.display({ id: 'target' }),
  column.display({ id: 'status' }),
]);

/** Height of a row before it was measured: characters in a line of half the grid, and the line's height. */
const CHARS_PER_LINE = 46;
const LINE_PX = 31;
const PADDING_PX = 20;
const FOOT_PX = 56;

type Props = {
  readonly ids: readonly string[];
  readonly activeId: string | null;
  readonly at: Active['at'];
  readonly help: HelpForSegment | null;
};

/**
 * The segments side by side. Only rows near the view are in the document, and always the active one: focus, composition
 * and undo survive scrolling away. One row is a tab stop; in it, the field.
 */
export function SegmentGrid({ ids, activeId, at, help }: Props) {
  'use no memo';
  const { view, session, field, activate } = useEditor();
  const { t } = useTranslation('editor');
  const languageName = useLanguageName();
  const scroller = useRef<HTMLDivElement>(null);
  const data = useMemo(
    (): Row[] => ids.map((id) => ({ id, number: session.store.indexOf(id) + 1 })),
    [ids, session.store],
  );
  const table = useTable({ features, columns, data, getRowId: (row) => row.id });
  const rows = table.getRowModel().rows;
  const activeIndex = activeId === null ? -1 : ids.indexOf(activeId);

  // a key of another identity makes the virtualizer measure all rows again
  const keyOf = useCallback((i: number) => ids[i] ?? i, [ids]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: keyOf,
    estimateSize: (i) => {
      const { sourceText } = session.store.segment(ids[i]!);
      return Math.ceil(sourceText.length / CHARS_PER_LINE) * LINE_PX + PADDING_PX + (i === activeIndex ? FOOT_PX : 0);
    },
    overscan: 6,
    // the server does not know the window: a usual one, so that the first paint already shows text
    initialRect: { width: 960, height: 720 },
    rangeExtractor: (range) =>
      activeIndex < 0
        ? defaultRangeExtractor(range)
        : [...new Set([activeIndex, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });

  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtual]);
  useKeepInView(scroller, activeId);
  useEffect(() => {
    if (at === 'row' && activeId !== null) focusRow(scroller.current, activeId);
  }, [at, activeId]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const row = (event.target as HTMLElement).closest('[role=row]');
    if (event.target !== row || activeIndex < 0) return;
    const to = { ArrowDown: activeIndex + 1, ArrowUp: activeIndex - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      field.current?.focus();
    } else if (to !== undefined && ids[to] !== undefined) {
      event.preventDefault();
      activate(ids[to], 'row');
    }
  }

  return (
    <div
      ref={scroller}
      className="min-h-0 flex-1 overflow-y-auto px-3 [contain:strict] [overflow-anchor:none] max-md:px-0"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be virtualised with rows of free height */}
      <div
        role="grid"
        aria-label={t('grid.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={4}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        className="pt-2 pb-24 outline-none"
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a head is not a stop */}
        <div role="row" aria-rowindex={1} className="sr-only">
          {[
            t('grid.number'),
            t('grid.source', { language: languageName(view.document.sourceLang) }),
            t('grid.target', { language: languageName(view.document.targetLang) }),
            t('grid.status'),
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
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const isActive = row.id === activeId;
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                data-segment={row.id}
                role="row"
                aria-rowindex={item.index + 2}
                tabIndex={isActive ? 0 : -1}
                className={`absolute inset-x-0 top-0 rounded-card focus-visible:z-10 ${isActive ? 'z-10' : ''}`}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {isActive ? (
                  <ActiveRow key={row.id} id={row.id} number={row.original.number} at={at} help={help} />
                ) : (
                  <RestingRow id={row.id} number={row.original.number} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Focuses a row as soon as it stands in the document, a frame or two after it became active. */
function focusRow(box: HTMLElement | null, id: string, tries = 10): void {
  const row = box?.querySelector<HTMLElement>(`[data-segment="${id}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(box, id, tries - 1));
}

/** Room left under the active row, so that its frame never touches the edge. */
const MARGIN_PX = 16;

/**
 * Keeps the whole active row in view, foot included: when it becomes active, and when it grows while somebody types.
 * Scrolling away by hand is left alone, since only a change of size, the row's or the grid's, brings it back.
 */
function useKeepInView(scroller: RefObject<HTMLDivElement | null>, activeId: string | null): void {
  useEffect(() => {
    const box = scroller.current;
    if (!box || activeId === null) return;
    let observer: ResizeObserver | null = null;
    let frame = 0;
    const show = (row: Element) => {
      const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
      if (inner.bottom > outer.bottom - MARGIN_PX)
        box.scrollTop += Math.min(inner.bottom - outer.bottom + MARGIN_PX, inner.top - outer.top);
      else if (inner.top < outer.top) box.scrollTop += inner.top - outer.top;
    };
    // the row may come into the document a frame or two after it became active
    const find = (left: number) => {
      const row = box.querySelector(`[data-segment="${activeId}"]`);
      if (row) {
        observer = new ResizeObserver(() => show(row));
        observer.observe(row);
        observer.observe(box);
      } else if (left > 0) frame = requestAnimationFrame(() => find(left - 1));
    };
    find(10);
    return () => {
      cancelAnimationFrame(frame);
      observer?.disconnect();
    };
  }, [scroller, activeId]);
}

function RestingRow({ id, number }: Row) {
  const { session } = useEditor();
  return <SegmentRow segment={useSegment(session, id)} number={number} />;
}
