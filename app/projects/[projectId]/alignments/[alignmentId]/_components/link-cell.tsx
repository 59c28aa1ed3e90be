'use client';

import { Check, Flag, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { whenShown } from '@/app/_components/later';
import { MenuButton } from '@/app/_components/menu-button';
import type { Bead } from '@/lib/align/alignment';
import { useFormat } from '@/lib/i18n/client';
import type { Doors } from './commands';
import { type Heights, LinkBand, linkLook } from './link-band';
import type { AlignmentModel } from './use-alignment';

const BeadMenu = whenShown(async () => (await import('./bead-menu')).BeadMenu);

type Props = {
  readonly model: AlignmentModel;
  readonly doors: Doors;
  readonly bead: Bead;
  readonly index: number;
  readonly heights: Heights;
};

/** The link of a row: its band, how sure it is, and behind that everything that can be done with it. */
export function LinkCell({ model, doors, bead, index, heights }: Props) {
  const { t } = useTranslation('alignment');
  const format = useFormat();
  const look = linkLook(bead);
  const isEmpty = bead.source === 0 || bead.target === 0;
  const label = t('editor.link', {
    number: index + 1,
    state: t(`editor.state.${bead.state}`),
    confidence: bead.confidence,
  });
  const trigger = (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('editor.linkMenu', { number: index + 1 })}
      onClick={() => {
        if (model.cursor.bead !== index) model.goToBead(index);
      }}
      className={`nums absolute start-1/2 top-2 flex -translate-x-1/2 cursor-pointer items-center gap-1 rounded-full border bg-sheet px-1.5 py-px text-[11.5px] font-semibold hover:border-bridge rtl:translate-x-1/2 ${look.badge}`}
    >
      {bead.state === 'confirmed' ? <Check aria-hidden className="size-3.5" strokeWidth={2.5} /> : null}
      {bead.state === 'rejected' ? <Flag aria-hidden className="size-3.5" /> : null}
      {bead.state === 'automatic' && !isEmpty ? format.number(bead.confidence) : null}
      {bead.state === 'automatic' && isEmpty ? '∅' : null}
      {bead.isLocked ? <Lock aria-hidden className="size-3.5" /> : null}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of a grid that is virtualised
    // biome-ignore lint/a11y/useFocusableInteractive: the places beside it are the stops
    <div role="gridcell" className="relative self-stretch" title={label}>
      <LinkBand bead={bead} heights={heights} />
      <MenuButton trigger={trigger}>
        {(waiting) => <BeadMenu trigger={trigger} fallback={waiting} model={model} doors={doors} index={index} />}
      </MenuButton>
      <span className="sr-only">
        {label}
        {bead.isLocked ? ` · ${t('editor.locked')}` : ''}
      </span>
    </div>
  );
}
