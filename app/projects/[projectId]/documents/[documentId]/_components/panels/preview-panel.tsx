'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineText, SegmentText } from '@/app/_components/segment-text';
import { direction } from '@/lib/text/lang';
import type { BlockRole } from '@/lib/text/types';
import { ContentView } from '../content-view';
import { useDesk } from '../editor-context';
import { useSegment } from '../use-session';
import { Panel } from './panel';

type Block = { readonly index: number; readonly role: BlockRole; readonly ids: readonly string[] };

/** How a block stands in the finished article. */
const LOOK: Record<BlockRole, string> = {
  headline: 'text-[1.5em] leading-[1.35]! font-bold pb-3',
  heading: 'text-[1.15em] font-bold pt-3 pb-1.5',
  body: 'pb-3',
  caption: 'border-s-2 border-edge ps-3 text-ink-2 text-[.92em] pb-1 mb-3',
  alt: 'rounded-card bg-rail px-3 py-2 text-ink-2 text-[.92em] mb-2',
  credit: 'text-ink-2 text-[.86em] pb-3',
  dateline: 'text-ink-2 text-[.92em] font-semibold pb-1.5',
  source: 'border-t border-line pt-2 text-ink-2 text-[.92em]',
  list: 'ps-4 pb-1.5 before:content-["•"] before:absolute before:-ms-4',
};

/**
 * The finished article as it is now, with its roles. It follows the cursor, and a press on a sentence goes to its segment; what
 * has no translation stands in the source language. Only blocks near the view are in the document.
 */
export function PreviewPanel() {
  'use no memo';
  const { session, view, activeId, roleOf } = useDesk();
  const { store } = session;
  const { t } = useTranslation('desk');
  const order = useSyncExternalStore(store.subscribeOrder, store.order, store.order);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `order` says when `store.ids` is another
  const blocks = useMemo(() => blocksOf(store.ids.map(store.segment)), [store, order]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => 34 + (blocks[i]?.ids.length ?? 1) * 62,
    overscan: 4,
  });
  const at = activeId === null ? -1 : blocks.findIndex(({ ids }) => ids.includes(activeId));
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'center' });
  }, [at, virtual]);
  const { targetLang } = view.document;
  return (
    <Panel isTall>
      <div
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        role="document"
        aria-label={t('preview.label')}
        className="h-full overflow-y-auto rounded-card border border-line bg-sheet px-4 py-3 max-lg:h-64"
      >
        <div className="relative" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const block = blocks[item.index];
            if (!block) return null;
            const role = roleOf(block.index, block.role);
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                lang={targetLang}
                dir={direction(targetLang)}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <SegmentText
                  lang={targetLang}
                  className={LOOK[role]}
                  {...(role === 'headline' || role === 'heading'
                    ? { role: 'heading', 'aria-level': role === 'headline' ? 3 : 4 }
                    : {})}
                >
                  {block.ids.map((id) => (
                    <Sentence key={id} id={id} isActive={id === activeId} />
                  ))}
                </SegmentText>
              </div>
            );
          })}
        </div>
      </div>
    </Panel>
  );
}

function Sentence({ id, isActive }: { id: string; isActive: boolean }) {
  const { session, goTo, view } = useDesk();
  const segment = useSegment(session, id);
  const isOpen = segment.target.length === 0;
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes to segments in the grid, and the preview follows */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a sentence is read; a button a sentence would be noise */}
      <span
        data-sentence={id}
        onClick={() => goTo(id)}
        className={`cursor-pointer rounded-[3px] hover:bg-bridge-soft ${isActive ? 'bg-bridge-soft' : ''}`}
      >
        <InlineText lang={isOpen ? segment.lang : view.document.targetLang} className={isOpen ? 'text text-ink-2' : ''}>
          <ContentView content={isOpen ? segment.source : segment.target} />
        </InlineText>
      </span>{' '}
    </>
  );
}

function blocksOf(segments: readonly { id: string; blockIndex: number; role: BlockRole }[]): readonly Block[] {
  const blocks: { index: number; role: BlockRole; ids: string[] }[] = [];
  for (const { id, blockIndex, role } of segments) {
    const last = blocks.at(-1);
    if (last?.index === blockIndex) last.ids.push(id);
    else blocks.push({ index: blockIndex, role, ids: [id] });
  }
  return blocks;
}
