'use client';

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '@/app/_components/kbd';
import { Menu, MenuChecks, MenuItem, MenuSeparator } from '@/app/_components/menu';
import { ActionItem } from './action-item';
import { useChord, useDesk, usePreference } from './editor-context';
import { closePanel, dockOf, openPanel, standardLayout } from './panels/layout';

/** Which panels are open, and how the page is arranged, each with its key. */
export function ViewMenu({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('desk');
  const { panels, preferences } = useDesk();
  const layout = usePreference((now) => now.layout);
  const chord = useChord();
  return (
    <Menu label={t('view.menu')} trigger={trigger} isPressed>
      <MenuChecks
        label={t('view.panels')}
        options={panels.map(({ id, title, dock }, i) => ({
          key: id,
          label: t(title as 'panel.checks'),
          isOn: dockOf(layout, id) !== null,
          hint: <Kbd keys={chord('visitPanel', i + 1)} />,
          onChange: (isOn) =>
            preferences.set((now) => ({
              ...now,
              layout: isOn ? openPanel(now.layout, id, dock) : closePanel(now.layout, id),
            })),
        }))}
      />
      <MenuSeparator />
      <ActionItem id="togglePanels" />
      <MenuItem onSelect={() => preferences.set((now) => ({ ...now, layout: standardLayout(panels) }))}>
        {t('view.reset')}
      </MenuItem>
      <ActionItem id="zen" />
      <ActionItem id="help" />
    </Menu>
  );
}
