'use client';

import { useEffect, useRef, useState } from 'react';
import { nearestCut } from '@/lib/align/resegmentation';
import { direction } from '@/lib/text/lang';

/** Characters in a line, where the browser does not size the field by its text. */
const CHARS_PER_LINE = 48;

type Props = {
  readonly text: string;
  readonly lang: string;
  readonly mode: 'edit' | 'split';
  readonly label: string;
  readonly onText: (text: string) => void;
  readonly onCut: (offset: number) => void;
  readonly onLeave: () => void;
};

/**
 * The text of a segment being edited, or cut at the caret: then it can be walked through but not changed. Enter does it,
 * Escape leaves it; leaving the field by other ways keeps an edit and forgets a cut.
 */
export function SentenceField({ text, lang, mode, label, onText, onCut, onLeave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  const [value, setValue] = useState(text);
  useEffect(() => {
    const at = mode === 'split' ? nearestCut(text, text.length / 2) : text.length;
    field.current?.focus();
    field.current?.setSelectionRange(at, at);
  }, [mode, text]);

  function end(act: 'do' | 'leave') {
    if (isOver.current) return;
    isOver.current = true;
    if (act === 'leave') onLeave();
    else if (mode === 'split') onCut(field.current?.selectionStart ?? 0);
    else if (value.trim() === '' || value === text) onLeave();
    else onText(value);
  }
  return (
    <textarea
      ref={field}
      aria-label={label}
      lang={lang}
      dir={direction(lang)}
      rows={Math.max(1, Math.ceil(text.length / CHARS_PER_LINE))}
      value={value}
      onChange={(event) => {
        if (mode === 'edit') setValue(event.target.value);
      }}
      onBeforeInput={(event) => {
        if (mode === 'split') event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          end(event.key === 'Enter' ? 'do' : 'leave');
        }
      }}
      onBlur={() => end(mode === 'edit' ? 'do' : 'leave')}
      className={`text field-sizing-content block w-full resize-none rounded-control border-2 bg-sheet px-2.25 py-0.75 ${mode === 'split' ? 'border-saffron caret-saffron' : 'border-bridge'}`}
    />
  );
}
