'use client';

import { ArrowRightLeft, ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '@/app/_components/badge';
import { Button } from '@/app/_components/button';
import { EmptyState } from '@/app/_components/empty-state';
import { Checkbox } from '@/app/_components/field';
import { InlineText, Name, SegmentText } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import type { NamePlace, NameRendering, NameRow, NameScope, NamesReport } from '@/lib/workbench/views/names';
import { RenameDialog } from './rename-dialog';

/** Names with their renderings, the inconsistent first. */
export function NamesTable({ report, scope }: { report: NamesReport; scope: NameScope }) {
  const { t } = useTranslation('names');
  const [isAll, setAll] = useState(report.inconsistent === 0);
  const [renaming, setRenaming] = useState<NameRow | null>(null);
  const rows = isAll ? report.rows : report.rows.filter(isInconsistent);
  return (
    <>
      <Checkbox label={t('all')} checked={isAll} onChange={(event) => setAll(event.target.checked)} />
      {rows.length === 0 ? (
        <EmptyState title={t('consistent')} icon={<ArrowRightLeft />}>
          {t('consistentText')}
        </EmptyState>
      ) : (
        <ul aria-label={t('title')} className="flex flex-col gap-2">
          {rows.map((row) => (
            <NameItem
              key={`${row.entry?.id} ${row.name}`}
              row={row}
              onRename={row.entry && scope.kind !== 'memory' ? () => setRenaming(row) : null}
            />
          ))}
        </ul>
      )}
      {report.names > report.rows.length ? (
        <p className="text-ink-2">{t('more', { count: report.names - report.rows.length })}</p>
      ) : null}
      {renaming?.entry ? (
        <RenameDialog
          glossaryId={renaming.entry.glossaryId}
          entryId={renaming.entry.id}
          scope={scope}
          lang={renaming.lang}
          forms={renaming.renderings.flatMap(({ text, status }) =>
            status === 'missing' ? [] : [{ text, isUnlisted: status === 'unlisted' }],
          )}
          preferred={
            renaming.renderings.find(({ status }) => status === 'preferred')?.text ?? renaming.renderings[0]?.text ?? ''
          }
          onClose={() => setRenaming(null)}
        />
      ) : null}
    </>
  );
}

const isInconsistent = ({ renderings }: NameRow): boolean => renderings.some(({ isMinority }) => isMinority);

const TONES: Readonly<Record<NameRendering['status'], BadgeTone>> = {
  preferred: 'leaf',
  admitted: 'neutral',
  deprecated: 'brick',
  superseded: 'brick',
  unlisted: 'saffron',
  missing: 'plum',
};

function NameItem({ row, onRename }: { row: NameRow; onRename: (() => void) | null }) {
  const { t } = useTranslation(['names', 'glossary', 'common']);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const places = useId();
  return (
    <li className="rounded-card border border-line bg-sheet px-4 py-2.5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-40 flex-1">
          <p className="flex flex-wrap items-baseline gap-x-2">
            {row.entry ? (
              <Link
                href={`/glossaries/${row.entry.glossaryId}/entries/${row.entry.id}`}
                className="hover:text-bridge hover:underline"
              >
                <InlineText lang={row.nameLang} className="text text-sm-read font-semibold">
                  {row.name}
                </InlineText>
              </Link>
            ) : (
              <InlineText lang={row.nameLang} className="text text-sm-read font-semibold">
                {row.name}
              </InlineText>
            )}
            <span className="nums text-[12.5px] text-ink-2">× {format.number(row.count)}</span>
          </p>
          <p className="text-[12.5px] text-ink-2">
            {row.entry ? t(`common:termClass.${row.entry.class}`) : t('names:unknown')}
          </p>
        </div>
        <ul className="flex min-w-52 flex-[2] flex-col gap-1">
          {row.renderings.map((each) => (
            <li key={`${each.status} ${each.text}`} className="flex items-baseline gap-x-2">
              <span className="nums w-8 shrink-0 text-end text-ink-2">{format.number(each.count)}</span>
              <span className="flex flex-wrap items-baseline gap-x-2">
                {each.status === 'missing' ? null : (
                  <InlineText lang={row.lang} className="text text-sm-read">
                    {each.text}
                  </InlineText>
                )}
                <Badge tone={TONES[each.status]}>{statusText(t, each.status)}</Badge>
                {each.isMinority ? <Badge tone="saffron">{t('names:minority')}</Badge> : null}
              </span>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-1.5">
          {onRename ? (
            <Button size="sm" onClick={onRename}>
              <ArrowRightLeft aria-hidden className="size-4" />
              {t('names:rename.open')}
            </Button>
          ) : null}
          <Button size="sm" tone="quiet" aria-expanded={isOpen} aria-controls={places} onClick={() => setOpen(!isOpen)}>
            <ChevronDown aria-hidden className={`size-4 ${isOpen ? 'rotate-180' : ''}`} />
            {t('names:places')}
          </Button>
        </div>
      </div>
      {isOpen ? (
        <ul id={places} className="mt-3 flex flex-col gap-2 border-t border-line pt-3">
          {row.renderings.flatMap((each) =>
            each.places.map((place) => (
              <li key={`${each.status} ${each.text} ${keyOf(place)}`}>
                <Place place={place} lang={row.lang} />
              </li>
            )),
          )}
        </ul>
      ) : null}
    </li>
  );
}

type T = ReturnType<typeof useTranslation<['names', 'glossary', 'common']>>['t'];
const statusText = (t: T, status: NameRendering['status']): string =>
  status === 'unlisted' || status === 'missing' ? t(`names:status.${status}`) : t(`glossary:status.${status}`);

const keyOf = ({ ref, text, span }: NamePlace): string =>
  `${ref.kind === 'segment' ? ref.segmentId : ref.unitId} ${span?.start} ${text}`;

/** A sentence with its rendering marked, and the way to it. */
function Place({ place: { ref, text, span }, lang }: { place: NamePlace; lang: string }) {
  const { t } = useTranslation('names');
  return (
    <div className="grid items-baseline gap-x-3 sm:grid-cols-[1fr_auto]">
      <SegmentText lang={lang} className="text-sm-read">
        {span ? (
          <>
            {text.slice(0, span.start)}
            <mark className="bg-plum-soft text-ink">{text.slice(span.start, span.end)}</mark>
            {text.slice(span.end)}
          </>
        ) : (
          text
        )}
      </SegmentText>
      {ref.kind === 'segment' ? (
        <Link
          href={`/projects/${ref.projectId}/documents/${ref.documentId}?segment=${ref.number}`}
          className="text-[13px] text-bridge hover:underline"
        >
          <Name>{ref.documentName}</Name> · {t('segment', { number: ref.number })}
        </Link>
      ) : (
        <Link
          href={`/memories/${ref.memoryId}?q=${encodeURIComponent(span ? text.slice(span.start, span.end) : text.slice(0, 60))}`}
          className="text-[13px] text-bridge hover:underline"
        >
          {t('unit')}
        </Link>
      )}
    </div>
  );
}
