'use client';

import { useTranslation } from 'react-i18next';
import { DateTime } from '@/app/_components/date-time';
import { Kbd } from '@/app/_components/kbd';
import { Score } from '@/app/_components/score';
import { Name, SegmentText } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import { textContent } from '@/lib/text/inline';
import type { MatchView } from '@/lib/workbench/views/help';
import { ContentView } from '../content-view';
import { Diff } from '../diff-view';
import { useChord, useDesk } from '../editor-context';
import { FragmentList } from '../fragment-list';
import { Panel } from './panel';
import { PanelNote } from './panel-note';

/** What was translated before, with what differs and how the score came about. */
export function MatchesPanel() {
  const { help, view, insertMatch, hasHelpFailed } = useDesk();
  const { t } = useTranslation('editor');
  const { sourceLang, targetLang } = view.document;
  const matches = help?.matches;
  return (
    <Panel count={matches?.length ?? null}>
      {hasHelpFailed ? <p className="text-[13px] text-brick">{t('panel.failed')}</p> : null}
      {matches?.length === 0 ? (
        <PanelNote>
          {view.hasWrittenMemory ? t('match.none', { floor: view.settings.fuzzyFloor }) : t('match.noMemory')}
        </PanelNote>
      ) : null}
      <ol className="flex flex-col gap-2">
        {matches?.map((match, i) => (
          <li key={`${match.memoryId}-${match.unitId}`}>
            <MatchCard
              match={match}
              number={i + 1}
              sourceLang={sourceLang}
              targetLang={targetLang}
              onInsert={() => insertMatch(i)}
            />
          </li>
        ))}
      </ol>
      <FragmentList fragments={help?.fragments ?? []} sourceLang={sourceLang} targetLang={targetLang} />
    </Panel>
  );
}

type CardProps = { match: MatchView; number: number; sourceLang: string; targetLang: string; onInsert: () => void };

function MatchCard({ match, number, sourceLang, targetLang, onInsert }: CardProps) {
  const { t } = useTranslation('editor');
  const comma = useTranslation('common').t('list.comma');
  const format = useFormat();
  const chord = useChord();
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
        <Kbd keys={chord('insertMatch', number)} className="ms-auto" />
        {match.warnings.map((code) => (
          <p key={code} className="w-full text-saffron">
            {t(`match.warning.${code}` as 'match.warning.numberClass', {
              defaultValue: t('match.warning.other', { code }),
            })}
          </p>
        ))}
        <p className="w-full">
          {match.isFromFile ? <span>{t('match.fromFile')}</span> : null}
          {match.isFromFile && match.memoryName ? ' · ' : null}
          <Name>{match.memoryName}</Name>
          {match.author ? (
            <>
              {' · '}
              <Name>{match.author}</Name>
            </>
          ) : null}
          {match.isFromFile ? null : (
            <>
              {' · '}
              <DateTime value={match.changedAt} />
            </>
          )}
          {match.provenance ? (
            <>
              {' · '}
              <Name>{match.provenance}</Name>
            </>
          ) : null}
        </p>
        {!match.isFromFile && (match.score < 100 || match.penalties.length > 0) ? (
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
