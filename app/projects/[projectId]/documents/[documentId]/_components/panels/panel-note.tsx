import type { ReactNode } from 'react';

/** Why a panel has nothing to show. */
export const PanelNote = ({ children }: { children: ReactNode }) => (
  <p className="rounded-card border border-dashed border-edge/60 px-3 py-2.5 text-[13px] text-ink-2">{children}</p>
);
