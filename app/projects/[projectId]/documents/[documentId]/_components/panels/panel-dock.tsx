'use client';

import { useTranslation } from 'react-i18next';
import { useDesk, usePreference } from '../editor-context';
import { DOCK_SIZE, type Dock } from './layout';
import { Panel, PanelContext } from './panel';
import { Resizer } from './resizer';

const LOOK: Record<Dock, string> = {
  start: 'lg:w-[var(--dock)] lg:border-e',
  end: 'lg:w-[var(--dock)] lg:border-s',
  bottom: 'lg:h-[var(--dock)] lg:flex-row lg:border-t',
};

/** The panels of one side. On narrow screens all sides stand under the grid, each as high as a third of the window at most. */
export function PanelDock({ dock }: { readonly dock: Dock }) {
  const { t } = useTranslation('desk');
  const { panels, help, hasHelpFailed, activeId } = useDesk();
  const layout = usePreference((preferences) => preferences.layout);
  const isZen = usePreference((preferences) => preferences.isZen);
  const specs = layout.docks[dock].flatMap((id) => panels.find((spec) => spec.id === id) ?? []);
  if (!layout.areShown || isZen || specs.length === 0) return null;
  const isWide = dock === 'bottom';
  const resizer = (
    <Resizer
      sizeKey={`dock:${dock}`}
      label={t(`dock.resize.${dock}`)}
      axis={isWide ? 'block' : 'inline'}
      towards={dock === 'start' ? 'end' : 'start'}
      measure={(handle) => handle.parentElement?.querySelector(':scope > div:not([role])') ?? null}
    />
  );
  return (
    <aside
      aria-label={t(`dock.${dock}`)}
      aria-busy={activeId !== null && help === null && !hasHelpFailed}
      style={{ ['--dock' as string]: `${layout.sizes[`dock:${dock}`] ?? DOCK_SIZE[dock]}px` }}
      className={`flex min-h-0 shrink-0 ${isWide ? 'flex-col' : 'max-lg:flex-col'} ${dock === 'start' ? 'lg:order-first' : ''}`}
    >
      {dock === 'start' ? null : resizer}
      <div
        className={`flex min-h-0 shrink-0 flex-col gap-4 overflow-auto border-line bg-rail p-3 max-lg:max-h-[38dvh] max-lg:w-full max-lg:border-t ${LOOK[dock]}`}
      >
        {specs.map((spec) => (
          <PanelContext.Provider key={spec.id} value={{ spec, isWide }}>
            <spec.Content fallback={<Waiting />} />
          </PanelContext.Provider>
        ))}
      </div>
      {dock === 'start' ? resizer : null}
    </aside>
  );
}

const Waiting = () => (
  <Panel isWaiting>
    <div className="skeleton h-16" />
  </Panel>
);
