'use client';

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuChoice } from '@/app/_components/menu';
import { BLOCK_ROLES, type BlockRole } from '@/lib/text/types';
import { useEditor } from './editor-context';

type Props = { readonly trigger: ReactElement; readonly blockIndex: number; readonly role: BlockRole };

/** Every role a block can have. */
export function RoleMenu({ trigger, blockIndex, role }: Props) {
  const { t } = useTranslation(['editor', 'common']);
  const { setRole } = useEditor();
  return (
    <Menu trigger={trigger} isPressed>
      <MenuChoice
        label={t('editor:filter.role')}
        value={role}
        onChange={(next) => setRole(blockIndex, next)}
        options={BLOCK_ROLES.map((value) => ({ value, label: t(`common:role.${value}`) }))}
      />
    </Menu>
  );
}
