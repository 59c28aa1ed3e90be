'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useEditor, usePreference } from '../editor-context';
import { DOCK_SIZE, PANEL_SIZE, resize } from './layout';

type Props = {
  /** `dock:<dock>` or a panel: what `layout.sizes` knows it by. */
  readonly sizeKey: string;
  readonly label: string;
  readonly axis: 'inline' | 'block';
  /** Which edge of the sized thing the handle stands at. */
  readonly towards: 'start' | 'end';
  readonly measure: (handle: HTMLElement) => Element | null;
};
const STEP_PX = 16;

/** A line that is dragged, or moved by arrows; Home and End go to the bounds, Delete gives the natural size back. */
export function Resizer({ sizeKey, label, axis, towards, measure }: Props) {
  const { preferences } = useEditor();
  const size = usePreference(({ layout }) => layout.sizes[sizeKey]);
  const handle = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly from: number; readonly size: number } | null>(null);
  const { min, max } = sizeKey.startsWith('dock:') ? DOCK_SIZE : PANEL_SIZE;

  const set = (next: number | null) =>
    preferences.set((now) => ({ ...now, layout: resize(now.layout, sizeKey, next) }));
  const now = (): number => {
    const box = handle.current && measure(handle.current)?.getBoundingClientRect();
    return box ? (axis === 'inline' ? box.width : box.height) : (size ?? min);
  };
  /** +1 when moving right or down makes it larger. */
  const sign = (): number => {
    const isMirrored = axis === 'inline' && handle.current && getComputedStyle(handle.current).direction === 'rtl';
    return (towards === 'end' ? 1 : -1) * (isMirrored ? -1 : 1);
  };
  function onKeyDown(event: KeyboardEvent) {
    const arrows = axis === 'inline' ? { ArrowLeft: -1, ArrowRight: 1 } : { ArrowUp: -1, ArrowDown: 1 };
    const by = arrows[event.key as keyof typeof arrows];
    if (by !== undefined) set(now() + by * sign() * STEP_PX);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else if (event.key === 'Delete') set(null);
    else return;
    event.preventDefault();
  }
  const at = (event: PointerEvent): number => (axis === 'inline' ? event.clientX : event.clientY);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget, which hr is not
    <div
      ref={handle}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === 'inline' ? 'vertical' : 'horizontal'}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={size ?? min}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(null)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: at(event), size: now() };
      }}
      onPointerMove={(event) => {
        if (drag.current) set(drag.current.size + (at(event) - drag.current.from) * sign());
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      className={`group relative shrink-0 touch-none rounded-control max-lg:hidden ${
        axis === 'inline' ? '-mx-1 w-2 cursor-col-resize self-stretch' : '-my-2 h-2 cursor-row-resize'
      }`}
    >
      <span
        aria-hidden
        className={`absolute bg-transparent group-hover:bg-bridge ${
          axis === 'inline' ? 'inset-y-0 start-1 w-px' : 'inset-x-0 top-1 h-px'
        }`}
      />
    </div>
  );
}
