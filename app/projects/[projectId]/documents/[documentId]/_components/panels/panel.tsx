'use client';

import { Ellipsis } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/app/_components/button';
import { laterComponent } from '@/app/_components/later';
import { MenuButton } from '@/app/_components/menu-button';
import { useFormat } from '@/lib/i18n/client';
import { usePreference } from '../editor-context';
import type { PanelSpec } from '../editor-types';
import { Resizer } from './resizer';

const PanelMenu = laterComponent(() => import('./panel-menu').then((module) => module.PanelMenu));

/** The panel that a content draws itself in; `isWide` where panels stand side by side. */
export const PanelContext = createContext<{ readonly spec: PanelSpec; readonly isWide: boolean } | null>(null);

/**
 * The frame of one kind of help beside the grid: title, how much there is, what can be done, and a menu to move and close it.
 * `isTall` is for what is read rather than glanced at: it has a height of its own and scrolls in it.
 */
export function Panel({
  count = null,
  action,
  isTall = false,
  isWaiting = false,
  children,
}: {
  readonly count?: number | null;
  readonly action?: ReactNode;
  readonly isTall?: boolean;
  /** Stands in for the panel until its code is here: nobody is led into it. */
  readonly isWaiting?: boolean;
  readonly children: ReactNode;
}) {
  const place = useContext(PanelContext);
  if (!place) throw new Error('a panel stands outside its dock');
  const { spec, isWide } = place;
  const { t } = useTranslation(['desk', 'editor']);
  const format = useFormat();
  const id = useId();
  const size = usePreference(({ layout }) => layout.sizes[spec.id]);
  const title = t(spec.title as 'desk:panel.checks');
  const menu = (
    <IconButton label={t('desk:panel.menu', { panel: title })} className="-my-1 size-7">
      <Ellipsis aria-hidden />
    </IconButton>
  );
  return (
    <>
      <section
        aria-labelledby={id}
        data-panel={spec.id}
        aria-busy={isWaiting}
        tabIndex={-1}
        style={size ? { ['--panel' as string]: `${size}px` } : undefined}
        className={`flex min-w-0 flex-col rounded-control outline-offset-4 ${
          isWide
            ? `lg:h-full ${size ? 'lg:w-[var(--panel)] lg:shrink-0' : 'lg:flex-1'}`
            : size
              ? 'lg:h-[var(--panel)] lg:shrink-0'
              : isTall
                ? 'lg:h-[46dvh] lg:shrink-0'
                : 'shrink-0'
        }`}
      >
        <div className="mb-2 flex items-center gap-2 text-[12.5px] text-ink-2">
          <h2 id={id} className="me-auto font-semibold">
            {title}
          </h2>
          {action}
          {count === null ? null : <span className="nums">{format.number(count)}</span>}
          <MenuButton trigger={menu}>
            {(waiting) => <PanelMenu trigger={menu} spec={spec} fallback={waiting} />}
          </MenuButton>
        </div>
        <div className={`min-h-0 flex-1 ${isTall || size || isWide ? 'lg:overflow-y-auto' : ''}`}>{children}</div>
      </section>
      <Resizer
        sizeKey={spec.id}
        label={t('desk:panel.resize', { panel: title })}
        axis={isWide ? 'inline' : 'block'}
        towards="end"
        measure={(handle) => handle.previousElementSibling}
      />
    </>
  );
}
