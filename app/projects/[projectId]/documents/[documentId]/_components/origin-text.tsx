'use client';

import { useTranslation } from 'react-i18next';
import type { SegmentOrigin } from '@/lib/workbench/views/segment';

/** Where a target came from, in words; nothing for what was typed. */
export function OriginText({ origin }: { origin: SegmentOrigin | null }) {
  const { t } = useTranslation('editor');
  if (!origin || origin.kind === 'typed') return null;
  const text =
    origin.kind === 'match'
      ? t(origin.isEdited ? 'origin.matchEdited' : 'origin.match', { score: origin.score })
      : origin.kind === 'pretranslated'
        ? t('origin.pretranslated', { score: origin.score })
        : t(`origin.${origin.kind}`);
  return <span>{text}</span>;
}
