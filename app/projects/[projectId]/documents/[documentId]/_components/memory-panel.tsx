'use client';

import { useTranslation } from 'react-i18next';
import { DateTime } from '@/app/_components/date-time';
import { Kbd } from '@/app/_components/kbd';
import { Score } from '@/app/_components/score';
import { Name, SegmentText } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import { textContent } from '@/lib/text/inline';
import type { DiffPart, FragmentView, MatchView } from '@/lib/workbench/views';
import { ContentView } from './content-view';
import { FragmentList } from './fragment-list';
import { chordOf } from './keymap';
import { Panel, PanelNote } from './panel';

type Props = {
  readonly matches: readonly MatchView[] | null;
  readonly fragments: readonly FragmentView[];
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly floor: number;
  readonly hasMemory: boolean;
  readonly onInsert: (index: number) => void;
};

/** What was translated before, with what differs and how the score came about. */
export function MemoryPanel({ matches, fragments, sourceLang, targetLang, floor, hasMemory, onInsert }: Props) {
  const { t } = useTranslation('editor');
  return (
    <Panel title={t('panel.memory')} count={matches?.length ?? null}>
      {matches?.length === 0 ? (
        <PanelNote>{hasMemory ? t('match.none', { floor }) : t('match.noMemory')}</PanelNote>
      ) : null}
      <ol className="flex flex-col gap-2">
        {matches?.map((match, i) => (
          <li key={`${match.memoryId}-${match.unitId}`}>
            <MatchCard
              match={match}
              number={i + 1}
              sourceLang={sourceLang}
              targetLang={targetLang}
              onInsert={() => onInsert(i)}
            />
          </li>
        ))}
      </ol>
      <FragmentList fragments={fragments} sourceLang={sourceLang} targetLang={targetLang} />
    </Panel>
  );
}

type CardProps = { match: MatchView; number: number; sourceLang: string; targetLang: string; onInsert: () => void };

function MatchCard({ match, number, sourceLang, targetLang, onInsert }: CardProps) {
  const { t } = useTranslation('editor');
  const comma = useTranslation('common').t('list.comma');
  const format = useFormat();
  const differences = match.differences.map((kind) =>
    t(`match.difference.${kind}` as 'match.difference.words', { defaultValue: kind }),
  );
  return (
    <article className="rounded-card border border-line bg-sheet">
      <button
        type="button"
        onClick={onInsert}
        aria-label={t(match.repaired ? 'match.insertRepaired' : 'match.insert', { number })}
        className="block w-full rounded-t-card px-3 pt-2 pb-1.5 text-start hover:bg-bridge-soft"
      >
        <SegmentText lang={sourceLang} className="text-sm-read diff" aria-label={t('match.differs')}>
          <Diff parts={match.diff} fallback={match.sourceText} />
        </SegmentText>
        <SegmentText lang={targetLang} className="text-sm-read mt-1">
          <ContentView
            content={match.repaired ?? (match.target.length > 0 ? match.target : textContent(match.targetText))}
          />
        </SegmentText>
      </button>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 pb-2 text-[12px] text-ink-2">
        <Score value={match.score} />
        {differences.length > 0 ? <span>{differences.join(comma)}</span> : null}
        <Kbd keys={chordOf('insertMatch', number)} className="ms-auto" />
        {match.warnings.map((code) => (
          <p key={code} className="w-full text-saffron">
            {t(`match.warning.${code}` as 'match.warning.numberClass', {
              defaultValue: t('match.warning.other', { code }),
            })}
          </p>
        ))}
        <p className="w-full">
          <Name>{match.memoryName}</Name>
          {match.author ? (
            <>
              {' · '}
              <Name>{match.author}</Name>
            </>
          ) : null}
          {' · '}
          <DateTime value={match.changedAt} />
          {match.provenance ? (
            <>
              {' · '}
              <Name>{match.provenance}</Name>
            </>
          ) : null}
        </p>
        {match.score < 100 || match.penalties.length > 0 ? (
          <details className="w-full">
            <summary className="w-fit rounded-control hover:text-ink">{t('match.score.title')}</summary>
            <ul className="nums mt-1 list-disc ps-5">
              <li>{t('match.score.plain', { score: match.plainScore })}</li>
              <li>{t('match.score.graded', { score: match.gradedScore })}</li>
              {match.penalties.map(({ name, amount }) => (
                <li key={name}>
                  {t('match.score.penalty', {
                    name: t(`match.penalty.${name}` as 'match.penalty.memory', { defaultValue: name }),
                    amount: format.number(amount),
                  })}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </article>
  );
}

/** Whole words that came or went: elements stand between words only. */
export function Diff({ parts, fallback }: { parts: readonly DiffPart[]; fallback: string }) {
  if (parts.length === 0) return fallback;
  return parts.map((part, i) =>
    part.kind === 'same' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts is their identity
      <span key={i}>{part.text}</span>
    ) : part.kind === 'inserted' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts is their identity
      <ins key={i}>{part.text}</ins>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts is their identity
      <del key={i}>{part.text}</del>
    ),
  );
}
