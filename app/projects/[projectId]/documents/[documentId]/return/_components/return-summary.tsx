'use client';

import { TableProperties } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Name } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import type { ReturnView } from '@/lib/workbench/views/return';

/** Numbers that are named one by one; more are cut off with an ellipsis. */
const NAMED = 12;

const KINDS = ['file', 'both', 'here'] as const;

/** What the file says as a whole: how much changed where, and what does not belong to any segment. */
export function ReturnSummary({ view, fileName }: { view: ReturnView; fileName: string }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const list = (numbers: readonly number[]) =>
    numbers.slice(0, NAMED).map(format.number).join(t('return.comma')) + (numbers.length > NAMED ? '…' : '');
  const count = (kind: string) => view.rows.filter((row) => row.kind === kind).length;
  return (
    <section className="rounded-card border border-line bg-sheet px-4 py-3">
      <p className="flex items-center gap-2 font-semibold">
        <TableProperties aria-hidden className="size-4 shrink-0 text-bridge" />
        <Name>{fileName}</Name>
      </p>
      <ul className="nums mt-1.5 flex flex-wrap gap-x-5 gap-y-1">
        {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
          <li key={kind} className={kind === 'both' ? 'font-semibold text-saffron' : ''}>
            {t(`return.summary.${kind}`, { count: count(kind) })}
          </li>
        ))}
        <li className="text-ink-2">{t('return.summary.unchanged', { count: view.unchanged })}</li>
      </ul>
      {view.missing.length > 0 ? (
        <p className="mt-1.5 text-saffron">
          {t('return.missing', { count: view.missing.length, numbers: list(view.missing) })}
        </p>
      ) : null}
      {view.unknown.length > 0 ? (
        <p className="mt-1.5 text-saffron">
          {t('return.unknown', { count: view.unknown.length, lines: list(view.unknown.map(({ line }) => line)) })}
        </p>
      ) : null}
    </section>
  );
}
