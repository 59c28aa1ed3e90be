'use client';

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { SelectField } from '@/app/_components/field';
import type { ReturnView } from '@/lib/workbench/views/return';
import { ReturnRow } from './return-row';

const SHOWN = ['all', 'file', 'both', 'here'] as const;
type Shown = (typeof SHOWN)[number];
/** Rows drawn at once; a book comes in parts. */
const STEP = 100;

type Props = {
  readonly view: ReturnView;
  readonly taken: ReadonlySet<string>;
  readonly onChoose: (segmentIds: readonly string[], isTaken: boolean) => void;
};

/** Every row that has something to tell, with the choice where there is one. */
export function ReturnRows({ view, taken, onChoose }: Props) {
  const { t } = useTranslation('exchange');
  const [shown, setShown] = useState<Shown>('all');
  const [drawn, setDrawn] = useState(STEP);
  if (view.rows.length === 0)
    return <EmptyState title={t('return.nothing.title')}>{t('return.nothing.text')}</EmptyState>;
  const rows = view.rows.filter(({ kind }) => shown === 'all' || kind === shown);
  const open = rows.filter(({ canTake }) => canTake).map(({ segmentId }) => segmentId);
  const left = rows.length - drawn;
  return (
    <section>
      <div className="mb-3 flex flex-wrap items-end gap-2">
        <SelectField
          label={t('return.show')}
          value={shown}
          onChange={(event) => {
            setShown(event.target.value as Shown);
            setDrawn(STEP);
          }}
          options={SHOWN.map((value) => ({ value, label: t(`return.shown.${value}`) }))}
          className="me-auto min-w-52"
        />
        <Button disabled={open.length === 0} onClick={() => onChoose(open, true)}>
          {t('return.takeAll')}
        </Button>
        <Button disabled={open.length === 0} onClick={() => onChoose(open, false)}>
          {t('return.keepAll')}
        </Button>
      </div>
      <ol className="flex flex-col gap-3">
        {rows.slice(0, drawn).map((row) => (
          <ReturnRow
            key={row.segmentId}
            row={row}
            targetLang={view.targetLang}
            isTaken={taken.has(row.segmentId)}
            onTake={(isTaken) => onChoose([row.segmentId], isTaken)}
          />
        ))}
      </ol>
      {left > 0 ? (
        <Button className="mt-3" onClick={() => setDrawn(drawn + STEP)}>
          {t('return.more', { count: Math.min(left, STEP) })}
        </Button>
      ) : null}
    </section>
  );
}
