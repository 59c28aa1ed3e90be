'use client';

import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { Name, SegmentText } from '@/app/_components/segment-text';
import type { Span } from '@/lib/core/span';
import type { RenamePlace, RenamePreview } from '@/lib/workbench/views/names';

type Props = {
  readonly preview: RenamePreview;
  readonly lang: string;
  readonly skip: ReadonlySet<string>;
  readonly onSkip: (skip: ReadonlySet<string>) => void;
};

/** Every sentence that would change, as it is and as it would be; each can be left out. */
export function RenamePlaces({ preview: { total, places }, lang, skip, onSkip }: Props) {
  const { t } = useTranslation('names');
  if (total === 0) return <p>{t('rename.nothing')}</p>;
  const toggle = (id: string) => {
    const next = new Set(skip);
    if (!next.delete(id)) next.add(id);
    onSkip(next);
  };
  return (
    <section aria-label={t('rename.touched', { count: total })}>
      <p role="status" className="mb-2 font-medium">
        {t('rename.touched', { count: total })}
      </p>
      <ul className="flex flex-col gap-2">
        {places.map((place) => (
          <li key={place.ref.segmentId} className="rounded-card border border-line px-3 py-2">
            <Place {...{ place, lang }} isOn={!skip.has(place.ref.segmentId)} onToggle={toggle} />
          </li>
        ))}
      </ul>
      {total > places.length ? (
        <p className="mt-2 text-ink-2">{t('rename.more', { count: total - places.length })}</p>
      ) : null}
    </section>
  );
}

function Place({
  place,
  lang,
  isOn,
  onToggle,
}: {
  place: RenamePlace;
  lang: string;
  isOn: boolean;
  onToggle: (segmentId: string) => void;
}) {
  const { t } = useTranslation('names');
  const { ref, before, after, spans, newSpans, isLocked, isSure } = place;
  return (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        className="mt-1.5 size-4 shrink-0 accent-bridge"
        checked={isOn && !isLocked}
        disabled={isLocked}
        onChange={() => onToggle(ref.segmentId)}
      />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-2 text-[12.5px] text-ink-2">
          <Name>{ref.documentName}</Name> · {t('segment', { number: ref.number })}
          {isLocked ? (
            <Badge>
              <Lock aria-hidden className="size-3" />
              {t('rename.locked')}
            </Badge>
          ) : null}
          {isSure || isLocked ? null : <Badge tone="saffron">{t('rename.unsure')}</Badge>}
        </span>
        <Marked text={before} spans={spans} lang={lang} className="text-brick line-through" />
        <Marked text={after} spans={newSpans} lang={lang} className="bg-leaf-soft text-leaf" />
      </span>
    </label>
  );
}

function Marked({
  text,
  spans,
  lang,
  className,
}: {
  text: string;
  spans: readonly Span[];
  lang: string;
  className: string;
}) {
  let at = 0;
  const parts = spans.map(({ start, end }) => {
    const part = { before: text.slice(at, start), marked: text.slice(start, end), start };
    at = end;
    return part;
  });
  return (
    <SegmentText lang={lang} className="text-sm-read">
      {parts.map((part) => (
        <span key={part.start}>
          {part.before}
          <mark className={`bg-transparent ${className}`}>{part.marked}</mark>
        </span>
      ))}
      {text.slice(at)}
    </SegmentText>
  );
}
