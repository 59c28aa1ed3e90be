'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { Dialog, DialogActions } from '@/app/_components/dialog';
import { SegmentText } from '@/app/_components/segment-text';
import { direction } from '@/lib/text/lang';
import type { SegmentView } from '@/lib/workbench/views/segment';
import { likelyPlace, wordStarts } from './split-places';

type Props = {
  readonly segment: SegmentView;
  /** Of the segment in its document, from 1. */
  readonly number: number;
  readonly targetLang: string;
  /** Where the caret stands in the plain target text. */
  readonly caret: number;
  readonly onClose: () => void;
  readonly onSplit: (places: { readonly source: number; readonly target: number }) => void;
};

/** Where a segment is cut, word by word with the arrow keys, with both parts in view. Opens at the likely place. */
export function SplitDialog({ segment, number, targetLang, caret, onClose, onSplit }: Props) {
  const { t } = useTranslation(['segments', 'common']);
  const { sourceText, targetText, lang } = segment;
  const isCaretInside = caret > 0 && caret < targetText.length;
  const starts = wordStarts(sourceText);
  const ends = [0, ...wordStarts(targetText), targetText.length];
  const [source, setSource] = useState(() =>
    likelyPlace(sourceText, starts, isCaretInside ? caret / targetText.length : 0.5),
  );
  const [target, setTarget] = useState(() => {
    if (targetText === '') return 0;
    const near = isCaretInside ? caret : (starts[source] ?? 0) * (targetText.length / sourceText.length);
    if (!isCaretInside) return likelyPlace(targetText, ends.slice(1, -1), near / targetText.length) + 1;
    return ends.reduce((best, at, i) => (Math.abs(at - near) < Math.abs(ends[best]! - near) ? i : best), 0);
  });
  const at = starts[source] ?? sourceText.length;
  const to = ends[target] ?? 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('segments:split.title', { number })}
      description={starts.length > 0 ? t('segments:split.lead') : t('segments:split.oneWord')}
      width="wide"
      finalFocus={() => null}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (starts.length > 0) onSplit({ source: at, target: to });
        }}
      >
        {starts.length > 0 ? (
          <Cut
            label={t('segments:split.source')}
            lang={lang}
            text={sourceText}
            places={starts}
            value={source}
            onChange={setSource}
          />
        ) : null}
        {targetText === '' ? null : (
          <Cut
            label={t('segments:split.target')}
            lang={targetLang}
            text={targetText}
            places={ends}
            value={target}
            onChange={setTarget}
          />
        )}
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={starts.length === 0}>
            {t('segments:split.action')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type CutProps = {
  readonly label: string;
  readonly lang: string;
  readonly text: string;
  readonly places: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** A text with the place where it is cut: a slider over its words, in the direction of the text, and the two parts. */
function Cut({ label, lang, text, places, value, onChange }: CutProps) {
  const { t } = useTranslation('segments');
  const at = places[value] ?? 0;
  const parts = [text.slice(0, at).trimEnd(), text.slice(at)];
  return (
    <fieldset className="mb-4">
      <legend className="mb-1.5 text-[13px] font-semibold">{label}</legend>
      <input
        type="range"
        dir={direction(lang)}
        min={0}
        max={places.length - 1}
        value={value}
        aria-label={label}
        aria-valuetext={parts[1] === '' ? t('split.allFirst') : t('split.before', { text: parts[1] })}
        onChange={(event) => onChange(Number(event.target.value))}
        className="w-full accent-bridge"
      />
      <div dir={direction(lang)} className="mt-1.5 grid gap-2 sm:grid-cols-2">
        {parts.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: first and second part
          <div key={i} className="rounded-card border border-line px-3 py-2">
            {part === '' ? (
              <span className="text-[13px] text-ink-2">{t('split.empty')}</span>
            ) : (
              <SegmentText lang={lang}>{part}</SegmentText>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
