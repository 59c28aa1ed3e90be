'use client';

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bead, Side } from '@/lib/align/alignment';
import { useFormat } from '@/lib/i18n/client';
import type { Doors } from './commands';
import type { Cursor } from './cursor';
import type { Heights } from './link-band';
import { LinkCell } from './link-cell';
import { EmptyPlace, SentencePlace } from './sentence-place';
import type { AlignmentModel } from './use-alignment';

type Props = {
  readonly model: AlignmentModel;
  readonly doors: Doors;
  readonly index: number;
  readonly sourceStart: number;
  readonly targetStart: number;
  readonly sourceLang: string;
  readonly targetLang: string;
};

/** One link: the segments of the original, the band that ties them to those of the translation, and these. */
export function BeadRow({ model, doors, index, sourceStart, targetStart, sourceLang, targetLang }: Props) {
  const source = useRef<HTMLDivElement>(null);
  const target = useRef<HTMLDivElement>(null);
  const heights = useHeights(source, target);
  const bead = model.state.beads[index];
  if (!bead) return null;
  const isActive = model.cursor.bead === index;
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)_88px_minmax(0,1fr)] items-start border-b border-line py-1 max-md:grid-cols-[minmax(0,1fr)_48px_minmax(0,1fr)] ${isActive ? 'bg-sheet' : ''}`}
    >
      <BeadSide
        model={model}
        bead={bead}
        index={index}
        side="source"
        start={sourceStart}
        lang={sourceLang}
        box={source}
      />
      <LinkCell model={model} doors={doors} bead={bead} index={index} heights={heights} />
      <BeadSide
        model={model}
        bead={bead}
        index={index}
        side="target"
        start={targetStart}
        lang={targetLang}
        box={target}
      />
    </div>
  );
}

type SideProps = {
  readonly model: AlignmentModel;
  readonly bead: Bead;
  readonly index: number;
  readonly side: Side;
  readonly start: number;
  readonly lang: string;
  readonly box: RefObject<HTMLDivElement | null>;
};

function BeadSide({ model, bead, index, side, start, lang, box }: SideProps) {
  const { t } = useTranslation('alignment');
  const format = useFormat();
  const { state, cursor, editing } = model;
  const names = { side: t(`editor.sideName.${side}`), number: format.number(index + 1) };
  const at = (sentence: number | null): Cursor => ({ side, bead: index, sentence });
  const isAt = (sentence: number | null) =>
    cursor.side === side && cursor.bead === index && cursor.sentence === sentence;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a grid that is virtualised
    // biome-ignore lint/a11y/useFocusableInteractive: the places in it are the stops
    <div role="gridcell" className="min-w-0">
      <div ref={box} className="flex flex-col gap-0.5">
        {bead[side] === 0 ? (
          <EmptyPlace
            label={t('editor.nothingOf', names)}
            text={t('editor.nothing')}
            place={`${side}:none:${index}`}
            isActive={isAt(null)}
            onChoose={() => model.goTo(at(null))}
          />
        ) : (
          Array.from({ length: bead[side] }, (_, n) => start + n).map((sentence) => (
            <SentencePlace
              key={sentence}
              sentence={state[side][sentence]!}
              lang={lang}
              label={t('editor.sentence', names)}
              place={`${side}:${sentence}:${index}`}
              isActive={isAt(sentence)}
              mode={
                editing !== null && editing.cursor.side === side && editing.cursor.sentence === sentence
                  ? editing.mode
                  : null
              }
              isMarked={model.mark?.side === side && model.mark.sentence === sentence}
              onChoose={(isLinking) => model.choose(at(sentence), isLinking)}
              onEdit={() => model.edit('edit', at(sentence))}
              onText={(text) => model.finish({ kind: 'editText', side, sentence, text })}
              onCut={(offset) => model.finish({ kind: 'splitSentence', side, sentence, offset })}
              onLeave={() => model.finish(null)}
            />
          ))
        )}
      </div>
    </div>
  );
}

/** How tall the two sides of a row are; the band is drawn between them. */
function useHeights(source: RefObject<HTMLDivElement | null>, target: RefObject<HTMLDivElement | null>): Heights {
  const [heights, setHeights] = useState<Heights>({ source: 40, target: 40 });
  useLayoutEffect(() => {
    const [left, right] = [source.current, target.current];
    if (!left || !right) return;
    const measure = () => {
      const next = { source: left.offsetHeight, target: right.offsetHeight };
      setHeights((old) => (old.source === next.source && old.target === next.target ? old : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(left);
    observer.observe(right);
    return () => observer.disconnect();
  }, [source, target]);
  return heights;
}
