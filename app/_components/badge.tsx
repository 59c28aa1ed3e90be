import type { ReactNode } from 'react';

export type BadgeTone = 'neutral' | 'bridge' | 'leaf' | 'saffron' | 'brick' | 'plum';
const TONES: Record<BadgeTone, string> = {
  neutral: 'border-line text-ink-2 bg-rail',
  bridge: 'border-transparent bg-bridge-soft text-bridge',
  leaf: 'border-transparent bg-leaf-soft text-leaf',
  saffron: 'border-transparent bg-saffron-soft text-saffron',
  brick: 'border-transparent bg-brick-soft text-brick',
  plum: 'border-transparent bg-plum-soft text-plum',
};

/** A word about something. Colour repeats what the word says. */
export function Badge({
  tone = 'neutral',
  children,
  className = '',
}: {
  tone?: BadgeTone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-[5px] border px-1.75 py-px text-[12px] font-medium whitespace-nowrap ${TONES[tone]} ${className}`}
    >
      {children}
    </span>
  );
}
