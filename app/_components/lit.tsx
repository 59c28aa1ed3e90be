'use client';

import { useMemo, useRef } from 'react';
import { direction } from '@/lib/text/lang';
import type { LitText } from '@/lib/workbench/views/concordance';
import { type Mark, type MarkName, useMarks } from './use-marks';

type Props = { readonly text: LitText; readonly name: MarkName; readonly className?: string };

/** A text in its own language and direction, with stretches lit up. */
export function Lit({ text: { lang, text, spans }, name, className = '' }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => spans.map((span): Mark => ({ ...span, name })), [spans, name]);
  useMarks(ref, marks, text);
  return (
    <div ref={ref} lang={lang} dir={direction(lang)} className={`text text-sm-read ${className}`}>
      {text}
    </div>
  );
}
