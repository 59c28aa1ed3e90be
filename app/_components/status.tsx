'use client';

import { Check, CheckCheck, Circle, CircleDashed, type LucideIcon, Pencil, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SegmentStatus } from '@/lib/workbench/views/common';

/** Each status has a shape of its own, a colour and a word. Order of work: left to right. */
const LOOK: Record<SegmentStatus, { icon: LucideIcon; text: string; fill: string }> = {
  untranslated: { icon: CircleDashed, text: 'text-ink-2', fill: 'bg-transparent' },
  draft: { icon: Pencil, text: 'text-saffron', fill: 'bg-saffron' },
  translated: { icon: Check, text: 'text-leaf', fill: 'bg-leaf' },
  reviewed: { icon: CheckCheck, text: 'text-bridge', fill: 'bg-bridge' },
  approved: { icon: ShieldCheck, text: 'text-plum', fill: 'bg-plum' },
};

export const statusFill = (status: SegmentStatus): string => LOOK[status].fill;

/** The shape of a status; `withWord` writes it beside, otherwise the word is its name and tooltip. */
export function Status({ status, withWord = false }: { status: SegmentStatus; withWord?: boolean }) {
  const { t } = useTranslation('common');
  const { icon: Icon, text } = LOOK[status] ?? { icon: Circle, text: 'text-ink-2' };
  const word = t(`status.${status}`);
  return (
    <span title={withWord ? undefined : word} className={`inline-flex items-center gap-1.5 ${text}`}>
      <Icon aria-hidden className="status-shape size-4 shrink-0" strokeWidth={2.25} />
      <span className={withWord ? '' : 'sr-only'}>{word}</span>
    </span>
  );
}
