'use client';

import { ChevronRight, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRunView } from '@/lib/workbench/views/job';
import { undoImportAction } from '../memories/actions';
import { Badge } from './badge';
import { Button } from './button';
import { DateTime } from './date-time';
import { FormDialog } from './form-dialog';
import { ImportReportView } from './import-report-view';
import { Name } from './segment-text';

type Props = {
  readonly runs: readonly ImportRunView[];
  readonly path: string;
  /** The list opens when it is asked for: where it is not what the page is about. */
  readonly isFolded?: boolean;
};

/** What was brought in, and the way to take it back as a whole. */
export function ImportRuns({ runs, path, isFolded = false }: Props) {
  const { t } = useTranslation(['jobs', 'common']);
  const [undone, setUndone] = useState<ImportRunView | null>(null);
  if (runs.length === 0) return null;
  return (
    <details className="group mt-8" open={!isFolded}>
      <summary className="mb-3 flex w-fit cursor-pointer items-center gap-1.5">
        <ChevronRight
          aria-hidden
          className="size-4 text-ink-2 group-open:rotate-90 rtl:-scale-x-100 rtl:group-open:-rotate-90"
        />
        <h2 className="text-[16px] font-semibold">{t('jobs:imports.title')}</h2>
      </summary>
      <ul className="overflow-hidden rounded-card border border-line bg-sheet">
        {runs.map((run) => (
          <li
            key={run.id}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line px-4 py-2.5 last:border-0"
          >
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-semibold">
                  <Name>{run.fileName}</Name>
                </span>
                {run.kind === 'return' ? <Badge>{t('jobs:imports.return')}</Badge> : null}
                <Badge tone={run.state === 'done' ? 'leaf' : run.state === 'failed' ? 'brick' : 'neutral'}>
                  {t(`jobs:imports.state.${run.state}`)}
                </Badge>
                <span className="text-[12.5px] text-ink-2">
                  <DateTime value={run.startedAt} withTime />
                </span>
              </p>
              {run.report ? <ImportReportView report={run.report} /> : null}
            </div>
            {run.state === 'done' ? (
              <Button size="sm" onClick={() => setUndone(run)}>
                <Undo2 aria-hidden className="size-4 rtl:-scale-x-100" />
                {t('jobs:imports.undo')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {undone ? (
        <FormDialog
          title={t('jobs:imports.undoTitle')}
          action={undoImportAction}
          submit={t('jobs:imports.undo')}
          isDangerous
          hidden={{ importRunId: undone.id, path }}
          onClose={() => setUndone(null)}
          onDone={() => setUndone(null)}
        >
          {() => <p>{t('jobs:imports.undoText', { name: undone.fileName })}</p>}
        </FormDialog>
      ) : null}
    </details>
  );
}
