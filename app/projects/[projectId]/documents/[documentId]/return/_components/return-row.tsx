'use client';

import { MessageSquarePlus, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '@/app/_components/badge';
import { SegmentText } from '@/app/_components/segment-text';
import { Status } from '@/app/_components/status';
import { useFormat } from '@/lib/i18n/client';
import type { DiffPart } from '@/lib/workbench/views/help';
import type { ReturnKind, ReturnNote, ReturnRowView, ReturnTarget } from '@/lib/workbench/views/return';
import { wordDiff } from '../../_components/word-diff';

const TONES: Readonly<Record<ReturnKind, BadgeTone>> = {
  file: 'bridge',
  both: 'saffron',
  here: 'neutral',
  same: 'neutral',
};

type Props = {
  readonly row: ReturnRowView;
  readonly targetLang: string;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
};

/** One segment: its source, what stands here, what the file says, and which of them is to stay. */
export function ReturnRow({ row, targetLang, isTaken, onTake }: Props) {
  const { t } = useTranslation(['exchange', 'common']);
  const format = useFormat();
  const id = useId();
  const differs = row.kind !== 'same';
  const diff = differs ? wordDiff(row.here.cell, row.file.cell) : [];
  const side = (which: 'here' | 'file') => (
    <Side
      key={which}
      name={`${id}-choice`}
      title={t(`exchange:return.${which}`)}
      action={row.canTake ? t(which === 'here' ? 'exchange:return.keep' : 'exchange:return.take') : null}
      isChosen={isTaken === (which === 'file')}
      onChoose={() => onTake(which === 'file')}
      target={row[which]}
      lang={targetLang}
      parts={diff.filter(({ kind }) => kind === 'same' || kind === (which === 'here' ? 'deleted' : 'inserted'))}
    />
  );
  return (
    <li>
      <fieldset className="overflow-hidden rounded-card border border-line bg-sheet">
        <legend className="sr-only">{t('exchange:return.row', { number: format.number(row.number) })}</legend>
        <div className="flex flex-wrap items-center gap-2 border-b border-line bg-rail px-3 py-1.5 text-[12.5px] text-ink-2">
          <span aria-hidden className="nums font-semibold text-ink">
            {format.number(row.number)}
          </span>
          <span>{t(`common:role.${row.role}`)}</span>
          <Badge tone={TONES[row.kind]}>{t(`exchange:return.kind.${row.kind}`)}</Badge>
        </div>
        <SegmentText lang={row.lang} className="px-3 py-2">
          {row.source}
        </SegmentText>
        {differs ? (
          <div className="grid border-t border-line sm:grid-cols-2 sm:divide-x sm:divide-line rtl:sm:divide-x-reverse max-sm:divide-y max-sm:divide-line">
            {side('here')}
            {side('file')}
          </div>
        ) : null}
        <Notes notes={row.notes} />
        {row.comments.length > 0 ? (
          <div className="flex gap-2 border-t border-line px-3 py-2">
            <MessageSquarePlus aria-hidden className="mt-0.5 size-4 shrink-0 text-bridge" />
            <div>
              <p className="text-[12.5px] text-ink-2">{t('exchange:return.newComments')}</p>
              {row.comments.map((comment) => (
                <p key={comment} dir="auto">
                  {comment}
                </p>
              ))}
            </div>
          </div>
        ) : null}
      </fieldset>
    </li>
  );
}

type SideProps = {
  readonly name: string;
  readonly title: string;
  /** What choosing it does; null where there is nothing to choose. */
  readonly action: string | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly target: ReturnTarget;
  readonly lang: string;
  readonly parts: readonly DiffPart[];
};

function Side({ name, title, action, isChosen, onChoose, target, lang, parts }: SideProps) {
  const { t } = useTranslation('exchange');
  const Frame = action === null ? 'div' : 'label';
  return (
    <Frame
      className={`flex flex-col gap-1.5 px-3 py-2 ${action === null ? '' : 'cursor-pointer hover:bg-bridge-soft'} ${action !== null && isChosen ? 'bg-bridge-soft' : ''}`}
    >
      <span className="flex flex-wrap items-center justify-between gap-x-3 text-[12.5px] text-ink-2">
        <span>{title}</span>
        <Status status={target.status} withWord />
      </span>
      <SegmentText lang={lang} className="diff grow">
        {target.cell === '' ? (
          <span className="text-ink-2">{t('return.empty')}</span>
        ) : (
          parts.map(({ kind, text }, i) => {
            const Element = kind === 'same' ? 'span' : kind === 'inserted' ? 'ins' : 'del';
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts is their identity
            return <Element key={i}>{text}</Element>;
          })
        )}
      </SegmentText>
      {action === null ? null : (
        <span className="flex items-center gap-2 text-[13px]">
          <input type="radio" name={name} checked={isChosen} onChange={onChoose} className="size-4 accent-bridge" />
          {action}
        </span>
      )}
    </Frame>
  );
}

/** What speaks for a second look. */
function Notes({ notes }: { notes: readonly ReturnNote[] }) {
  const { t } = useTranslation('exchange');
  if (notes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 border-t border-line bg-saffron-soft px-3 py-2 text-saffron">
      {notes.map((note) => {
        const { code, ...values } = note;
        return (
          <li key={code} className="flex gap-2">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            <span>{t(`return.note.${code}`, values)}</span>
          </li>
        );
      })}
    </ul>
  );
}
