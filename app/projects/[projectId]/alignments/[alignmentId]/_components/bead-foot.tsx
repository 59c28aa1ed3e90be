'use client';

import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LanguagePair } from '@/app/_components/language-pair';
import { isLinked } from '@/lib/align/alignment';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import { reasonOf } from './reasons';
import type { AlignmentModel } from './use-alignment';

const SAVE = {
  saved: { icon: Check, tone: 'text-leaf' },
  saving: { icon: LoaderCircle, tone: 'text-ink-2' },
  retrying: { icon: CloudOff, tone: 'text-saffron' },
} as const;

/** Whether everything is saved, why the aligner linked what it linked, and what a key could not do. */
export function BeadFoot({ view, model }: { view: AlignmentPageView; model: AlignmentModel }) {
  const { t } = useTranslation(['alignment', 'aligning', 'common']);
  const { state, cursor, save, unsent, message } = model;
  const { icon: Icon, tone } = SAVE[save];
  const bead = state.beads[cursor.bead];
  const reasons = bead?.reasons.flatMap((reason) => reasonOf(reason) ?? []) ?? [];
  return (
    <footer className="flex flex-wrap items-center gap-x-4.5 gap-y-1 border-t border-line bg-sheet px-4 py-1.5 text-[12.5px] text-ink-2">
      <span
        data-save-state={save}
        className={`inline-flex items-center gap-1.5 font-semibold ${tone}`}
        {...(save === 'retrying' ? { title: t('alignment:editor.unsaved') } : {})}
      >
        <Icon aria-hidden className="size-4" />
        {t(`alignment:save.${save}`)}
        {save !== 'saved' && unsent > 0 ? ` · ${t('aligning:unsent.count', { count: unsent })}` : ''}
      </span>
      {bead ? (
        <span className="nums">
          {t('alignment:editor.number', { number: cursor.bead + 1, total: state.beads.length })}
          {' · '}
          {t(`alignment:editor.state.${bead.state}`)}
          {bead.isLocked ? ` · ${t('alignment:editor.locked')}` : ''}
          {' · '}
          {t('alignment:editor.confidence', { confidence: bead.confidence })}
        </span>
      ) : null}
      {bead ? (
        <span>
          {t('alignment:editor.reason')}
          {': '}
          {reasons.length > 0
            ? reasons
                .map(({ key, count }) => t(`alignment:reason.${key}` as 'alignment:reason.words', { count }))
                .join(t('common:list.comma'))
            : t(isLinked(bead) ? 'alignment:reason.none' : 'alignment:reason.empty')}
        </span>
      ) : null}
      <span role="status" className="font-semibold text-ink">
        {save === 'retrying' ? t('alignment:editor.unsaved') : message}
      </span>
      <span className="ms-auto">
        <LanguagePair sourceLang={view.alignment.sourceLang} targetLang={view.alignment.targetLang} />
      </span>
    </footer>
  );
}
