'use client';

import { useRef, useState } from 'react';
import { useInterface } from '@/lib/i18n/client';
import { localeDirection } from '@/lib/i18n/locale';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import { AlignmentHeader } from './alignment-header';
import { AlignmentToolbar } from './alignment-toolbar';
import { BeadFoot } from './bead-foot';
import { BeadGrid } from './bead-grid';
import { CommitDialog } from './commit-dialog';
import { DoubtMap } from './doubt-map';
import { KeysDialog } from './keys-dialog';
import { RealignDialog } from './realign-dialog';
import { useAlignment } from './use-alignment';
import { useCommands } from './use-commands';

/** The alignment editor: both texts side by side, the links between them, every repair one key away. */
export function AlignmentEditor({ view }: { view: AlignmentPageView }) {
  const { locale } = useInterface();
  const model = useAlignment(view);
  const [open, setOpen] = useState<'keys' | 'commit' | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useCommands(model, {
    grid,
    isRtl: localeDirection(locale) === 'rtl',
    open: setOpen,
    find: () => search.current?.select(),
  });
  const close = () => setOpen(null);
  return (
    <div className="flex h-dvh flex-col bg-paper">
      <AlignmentHeader view={view} counts={model.counts} />
      <main className="flex min-h-0 flex-1 flex-col">
        <AlignmentToolbar view={view} model={model} search={search} onOpen={setOpen} />
        <div className="flex min-h-0 flex-1">
          <BeadGrid view={view} model={model} grid={grid} />
          <DoubtMap beads={model.state.beads} at={model.cursor.bead} onGo={model.goToBead} />
        </div>
      </main>
      <BeadFoot view={view} model={model} />
      {open === 'keys' ? <KeysDialog onClose={close} /> : null}
      {model.jobId ? <RealignDialog jobId={model.jobId} onEnd={model.jobEnded} /> : null}
      {open === 'commit' ? <CommitDialog view={view} model={model} onClose={close} /> : null}
    </div>
  );
}
