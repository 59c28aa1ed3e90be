'use client';

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PLACES } from '@/app/_components/app-nav';
import { AppearanceChoices } from '@/app/_components/appearance-menu';
import { Menu, MenuLink, MenuSeparator } from '@/app/_components/menu';

/** The way out of the editor, and how it looks. */
export function EditorMenu({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation(['editor', 'common']);
  return (
    <Menu label={t('editor:nav.menu')} trigger={trigger} isPressed>
      {PLACES.map(({ key, href }) => (
        <MenuLink key={key} href={href}>
          {t(`common:nav.${key}`)}
        </MenuLink>
      ))}
      <MenuSeparator />
      <AppearanceChoices />
    </Menu>
  );
}
