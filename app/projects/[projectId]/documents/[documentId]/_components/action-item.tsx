'use client';

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '@/app/_components/kbd';
import { MenuItem } from '@/app/_components/menu';
import { EDITOR_AREAS } from './areas';
import { useChord, useDesk } from './editor-context';

type Props = { readonly id: string; readonly icon?: ReactNode; readonly disabled?: boolean };

/** An action of the registry in a menu, with its keys beside it. */
export function ActionItem({ id, icon, disabled = false }: Props) {
  const { allActions, run } = useDesk();
  const { t } = useTranslation(EDITOR_AREAS);
  const keys = useChord()(id);
  const action = allActions.find((each) => each.id === id);
  if (!action) return null;
  return (
    <MenuItem icon={icon} disabled={disabled} onSelect={() => run(id)} hint={keys ? <Kbd keys={keys} /> : null}>
      {t(action.label as 'desk:action.zen')}
    </MenuItem>
  );
}
