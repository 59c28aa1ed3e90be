'use client';

import { useRef, useState } from 'react';
import { laterComponent } from '@/app/_components/later';
import { useInterface } from '@/lib/i18n/client';
import { localeDirection } from '@/lib/i18n/locale';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import { AlignmentHeader } from './alignment-header';
import { AlignmentToolbar } from './alignment-toolbar';
import { BeadFoot } from './bead-foot';
import { BeadGrid } from './bead-grid';
import type { Doors, Overlay } from './commands';
import { DoubtMap } from './doubt-map';
import { useAlignment } from './use-alignment';
import { useCommands } from './use-commands';

const CommitDialog = laterComponent(async () => (await import('./commit-dialog')).CommitDialog);
const KeysDialog = laterComponent(async () => (await import('./keys-dialog')).KeysDialog);
const ReadingView = laterComponent(async () => (await import('./reading-view')).ReadingView);
const RealignDialog = laterComponent(async () => (await import('./realign-dialog')).RealignDialog);
const ConflictDialog = laterComponent(async () => (await import('./conflict-dialog')).ConflictDialog);
const SegmentationDialog = laterComponent(async () => (await import('./segmentation-dialog')).SegmentationDialog);
const ConfirmAboveDialog = laterComponent(async () => (await import('./confirm-above-dialog')).ConfirmAboveDialog);

/** The alignment editor: both texts side by side, the links between them, every repair one key away. */
export function AlignmentEditor({ view }: { view: AlignmentPageView }) {
  const { locale } = useInterface();
  const model = useAlignment(view);
  const [open, setOpen] = useState<Overlay | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const doors: Doors = {
    isRtl: localeDirection(locale) === 'rtl',
    open: setOpen,
    find: () => search.current?.select(),
  };
  useCommands(model, grid, doors);
  const close = () => setOpen(null);
  return (
    <div className="flex h-dvh flex-col bg-paper">
      <AlignmentHeader view={view} counts={model.counts} />
      <main className="flex min-h-0 flex-1 flex-col">
        <AlignmentToolbar view={view} model={model} search={search} onOpen={setOpen} />
        <div className="flex min-h-0 flex-1">
          {model.isReading ? (
            <ReadingView view={view} model={model} box={grid} />
          ) : (
            <BeadGrid view={view} model={model} doors={doors} grid={grid} />
          )}
          <DoubtMap beads={model.state.beads} at={model.cursor.bead} onGo={model.goToBead} />
        </div>
      </main>
      <BeadFoot view={view} model={model} />
      {open === 'keys' ? <KeysDialog onClose={close} /> : null}
      {model.jobId ? <RealignDialog jobId={model.jobId} onEnd={model.jobEnded} /> : null}
      {model.conflict ? <ConflictDialog conflict={model.conflict} onClose={model.seenConflict} /> : null}
      {open === 'confirmAbove' ? <ConfirmAboveDialog model={model} onClose={close} /> : null}
      {open === 'segmentation' ? <SegmentationDialog view={view} model={model} onClose={close} /> : null}
      {open === 'commit' ? <CommitDialog view={view} model={model} onClose={close} /> : null}
    </div>
  );
}
