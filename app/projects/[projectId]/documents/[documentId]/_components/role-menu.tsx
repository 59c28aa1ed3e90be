'use client';

import { useTranslation } from 'react-i18next';
import { Menu, MenuChoice } from '@/app/_components/menu';
import { BLOCK_ROLES, type BlockRole } from '@/lib/text/types';
import { useEditor } from './editor-context';

/** The role of a block as a chip that can be corrected. */
export function RoleMenu({ blockIndex, role }: { blockIndex: number; role: BlockRole }) {
  const { t } = useTranslation(['editor', 'common']);
  const { setRole } = useEditor();
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
    <Menu trigger={trigger}>
      <MenuChoice
        label={t('editor:filter.role')}
        value={role}
        onChange={(next) => setRole(blockIndex, next)}
        options={BLOCK_ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
      />
    </Menu>
  );
}
