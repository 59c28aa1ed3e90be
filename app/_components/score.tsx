'use client';

import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/client';
import { Badge, type BadgeTone } from './badge';

export type ScoreBand = 'context' | 'exact' | 'close' | 'distant';

/** Bands of product.md §2 as far as the eye needs them. */
export const scoreBand = (score: number): ScoreBand =>
  score > 100 ? 'context' : score === 100 ? 'exact' : score >= 85 ? 'close' : 'distant';

const TONES: Record<ScoreBand, BadgeTone> = { context: 'leaf', exact: 'leaf', close: 'saffron', distant: 'neutral' };

/** A match's percentage with its band in words for those who do not see colours. */
export function Score({ value }: { value: number }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const band = scoreBand(value);
  return (
    <span title={t(`score.${band}`)}>
      <Badge tone={TONES[band]} className="nums font-bold">
        {format.number(value)}
        <span className="sr-only">{t(`score.${band}`)}</span>
      </Badge>
    </span>
  );
}
