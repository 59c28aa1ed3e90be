'use client';

import { ArrowDown, ArrowUp, PanelBottom, PanelLeft, PanelRight, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuItem, MenuSeparator } from '@/app/_components/menu';
import { useEditor, usePreference } from '../editor-context';
import type { PanelSpec } from '../editor-types';
import { closePanel, DOCKS, dockOf, type Layout, placePanel, shiftPanel } from './layout';

const ICONS = { start: PanelLeft, end: PanelRight, bottom: PanelBottom };

/** Where a panel goes: to another side, before or after its neighbour, or away. */
export function PanelMenu({ trigger, spec }: { trigger: ReactElement; spec: PanelSpec }) {
  const { t } = useTranslation('desk');
  const { preferences } = useEditor();
  const layout = usePreference((now) => now.layout);
  const dock = dockOf(layout, spec.id);
  const change = (to: (layout: Layout) => Layout) => preferences.set((now) => ({ ...now, layout: to(now.layout) }));
  const row = dock ? layout.docks[dock] : [];
  return (
    <Menu trigger={trigger} isPressed>
      {DOCKS.filter((each) => each !== dock).map((each) => {
        const Icon = ICONS[each];
        return (
          <MenuItem
            key={each}
            icon={<Icon aria-hidden className={each === 'bottom' ? '' : 'rtl:-scale-x-100'} />}
            onSelect={() => change((now) => placePanel(now, spec.id, each))}
          >
            {t(`dock.move.${each}`)}
          </MenuItem>
        );
      })}
      <MenuItem
        icon={<ArrowUp aria-hidden />}
        disabled={row[0] === spec.id}
        onSelect={() => change((now) => shiftPanel(now, spec.id, -1))}
      >
        {t('panel.before')}
      </MenuItem>
      <MenuItem
        icon={<ArrowDown aria-hidden />}
        disabled={row.at(-1) === spec.id}
        onSelect={() => change((now) => shiftPanel(now, spec.id, 1))}
      >
        {t('panel.after')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<X aria-hidden />} onSelect={() => change((now) => closePanel(now, spec.id))}>
        {t('panel.close')}
      </MenuItem>
    </Menu>
  );
}
