'use client';

import type { ReactNode } from 'react';
import { useId } from 'react';
import { useFormat } from '@/lib/i18n/client';

/** One kind of help beside the grid. */
export function Panel({
  title,
  count,
  action,
  children,
}: {
  title: string;
  count: number | null;
  action?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const format = useFormat();
  return (
    <section aria-labelledby={id}>
      <div className="mb-2 flex items-center justify-between gap-2 text-[12.5px] text-ink-2">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        <span className="flex items-center gap-2">
          {action}
          {count === null ? null : <span className="nums">{format.number(count)}</span>}
        </span>
      </div>
      {children}
    </section>
  );
}

export const PanelNote = ({ children }: { children: ReactNode }) => (
  <p className="rounded-card border border-dashed border-edge/60 px-3 py-2.5 text-[13px] text-ink-2">{children}</p>
);
