'use client';

import { useDeferredValue, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '@/app/_components/language-pair';
import { laterComponent } from '@/app/_components/later';
import { SegmentText } from '@/app/_components/segment-text';
import { type Mark, useMarks } from '@/app/_components/use-marks';
import { useFormat } from '@/lib/i18n/client';
import type { InlineContent } from '@/lib/text/inline';
import type { HelpForSegment } from '@/lib/workbench/views/help';
import type { SegmentOrigin, SegmentView } from '@/lib/workbench/views/segment';
import { analysis } from './analysis';
import { ContentView } from './content-view';
import { useEditor } from './editor-context';
import { GridCell } from './grid-cell';
import type { SegmentIssue } from './issue-store';
import { RowFoot } from './row-foot';
import { searchMarks } from './search-marks';
import { NumberCell, ROW_GRID, roleLook, SOURCE_CELL, StatusCell, TARGET_CELL } from './segment-row';
import { TargetField } from './target-field';
import type { Active } from './use-active';
import { useSegment } from './use-session';

const TermHover = laterComponent(() => import('./term-hover').then((module) => module.TermHover));

type Props = {
  readonly id: string;
  readonly number: number;
  readonly at: Active['at'];
  readonly help: HelpForSegment | null;
};

/** The one row that is alive: a frame, the field, and a foot with what the checks say and the next action. */
export function ActiveRow({ id, number, at, help }: Props) {
  const { view, session, issues: issueStore, settings, limits, field, search, move, roleOf, historyEnd } = useEditor();
  const { t } = useTranslation('editor');
  const format = useFormat();
  const languageName = useLanguageName();
  const segment = useSegment(session, id);
  const source = useRef<HTMLDivElement>(null);
  const role = roleOf(segment.blockIndex, segment.role);
  const { targetLang } = view.document;
  const terms = useMemo(() => help?.terms ?? [], [help]);
  const analyse = useSyncExternalStore(analysis.subscribe, analysis.now, () => null);
  const findTerms = useMemo(
    () => analyse?.targetTermFinder(terms, segment.lang, targetLang) ?? (() => []),
    [analyse, terms, segment.lang, targetLang],
  );

  // the checks run behind the keystroke: what they look at may be one letter late, never the text
  const checked = useDeferredValue(segment);
  const check = useMemo(() => {
    if (!analyse) return null;
    return (one: SegmentView) => {
      const target = findTerms(one.targetText);
      const known = terms.length > 0 ? { source: analyse.sourceTerms(terms), target } : null;
      return analyse.issuesOf(one, targetLang, settings, known, limits[one.blockIndex] ?? null);
    };
  }, [analyse, terms, findTerms, targetLang, settings, limits]);
  const issues = useMemo(() => check?.(checked) ?? NONE, [check, checked]);
  useEffect(() => {
    if (check) issueStore.report(id, issues);
  }, [check, issueStore, id, issues]);
  // and a row may be left before they came to the last letter
  const lastCheck = useRef(check);
  useEffect(() => {
    lastCheck.current = check;
  }, [check]);
  useEffect(
    () => () => {
      const left = lastCheck.current?.(session.store.segment(id));
      if (left) issueStore.report(id, left);
    },
    [session.store, issueStore, id],
  );

  const sourceMarks = useMemo(
    (): readonly Mark[] => [
      ...terms.flatMap(({ span, surface }): Mark[] => [
        { name: 'term-core', ...span },
        { name: 'term-word', ...surface },
      ]),
      ...issues.flatMap((issue): Mark[] =>
        issue.sourceSpan && !issue.isIgnored ? [{ name: 'issue', ...issue.sourceSpan }] : [],
      ),
      ...searchMarks(segment.sourceText, search),
    ],
    [terms, issues, segment.sourceText, search],
  );
  const targetMarks = useMemo(
    (): readonly Mark[] => [
      ...findTerms(segment.targetText).map((use): Mark => ({ name: 'term-word', start: use.start, end: use.end })),
      ...issues.flatMap((issue): Mark[] =>
        issue.span && !issue.isIgnored
          ? [
              {
                name: issue.severity === 'blocking' ? 'issue-blocking' : 'issue',
                start: issue.span.start,
                end: issue.span.end,
              },
            ]
          : [],
      ),
      ...searchMarks(segment.targetText, search),
    ],
    [findTerms, issues, segment.targetText, search],
  );
  useMarks(source, sourceMarks, segment.source);

  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.closest('[role=row]')?.setAttribute('aria-selected', 'true');
    const row = root.current?.closest('[role=row]');
    return () => row?.removeAttribute('aria-selected');
  }, []);

  function change(target: InlineContent) {
    const before = session.store.segment(id);
    session.save(id, { target, status: target.length === 0 ? 'untranslated' : 'draft', origin: typedOver(before) });
  }

  const isEditable = !segment.isLocked;
  return (
    <div
      ref={root}
      className="my-1.5 rounded-card border border-bridge bg-sheet shadow-[0_1px_0_var(--line),0_8px_24px_-16px_var(--shade)]"
    >
      <div className={ROW_GRID}>
        <NumberCell segment={segment} number={number} role={role} isActive />
        <GridCell className={SOURCE_CELL}>
          <SegmentText
            ref={source}
            lang={segment.lang}
            className={roleLook(role)}
            data-source=""
            aria-label={t('grid.sourceOf', { number })}
            role="group"
          >
            <ContentView content={segment.source} />
          </SegmentText>
        </GridCell>
        <GridCell className={`${TARGET_CELL} ${roleLook(role)}`}>
          {isEditable ? (
            <TargetField
              key={segment.sourceText}
              ref={field}
              segmentId={id}
              lang={targetLang}
              label={t('grid.targetOf', { number: format.number(number), language: languageName(targetLang) })}
              placeholder={t('grid.placeholder')}
              read={() => session.store.segment(id).target}
              revision={segment.target}
              marks={targetMarks}
              allowsLineBreaks={segment.sourceText.includes('\n')}
              onChange={change}
              onLeave={move}
              onHistoryEnd={historyEnd}
              at={at}
            />
          ) : (
            <SegmentText lang={targetLang}>
              <ContentView content={segment.target} />
            </SegmentText>
          )}
        </GridCell>
        <StatusCell segment={segment} />
      </div>
      <RowFoot segment={segment} issues={issues} />
      {help && terms.length > 0 ? <TermHover source={source} help={help} targetLang={targetLang} /> : null}
    </div>
  );
}

const NONE: readonly SegmentIssue[] = [];

/** Typing over a match keeps its trace, marked as edited: the score stays visible until the segment is emptied. */
function typedOver({ origin }: SegmentView): SegmentOrigin {
  return origin?.kind === 'match' ? { ...origin, isEdited: true } : { kind: 'typed' };
}
