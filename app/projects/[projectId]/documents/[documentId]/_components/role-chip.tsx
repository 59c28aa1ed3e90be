'use client';

import { useTranslation } from 'react-i18next';
import { laterComponent } from '@/app/_components/later';
import { MenuButton } from '@/app/_components/menu-button';
import type { BlockRole } from '@/lib/text/types';

const RoleMenu = laterComponent(() => import('./role-menu').then((module) => module.RoleMenu));

/** The role of a block as a chip that can be corrected. */
export function RoleChip({ blockIndex, role }: { blockIndex: number; role: BlockRole }) {
  const { t } = useTranslation(['editor', 'common']);
  const label = t(`common:role.${role}`);
  const trigger = (
    <button
      type="button"
      aria-label={t('editor:role.change', { role: label })}
      onClick={(event) => event.stopPropagation()}
      className="max-w-full rounded-[4px] border border-line px-1 text-[10.5px] leading-[1.5] text-ink-2 hover:border-edge hover:text-ink"
    >
      {label}
    </button>
  );
  return (
    <MenuButton trigger={trigger}>
      {(waiting) => <RoleMenu trigger={trigger} blockIndex={blockIndex} role={role} fallback={waiting} />}
    </MenuButton>
  );
}
