'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import type { InlineContent } from '@/lib/text/inline';
import type { SegmentOrigin } from '@/lib/workbench/views/segment';
import { ACTIONS } from './actions/registry';
import { analysis } from './analysis';
import { EDITOR_AREAS } from './areas';
import { useComments } from './comments';
import { editorApi } from './editor-api';
import type { Desk, EditorContextValue } from './editor-types';
import { type Filters, isUnfinished } from './filters';
import { PANELS } from './panels/registry';
import { useVisitPanel } from './panels/use-visit-panel';
import type { FieldHandle } from './target-field';
import { listedTerms, renderingOf } from './term-list';
import { useActive } from './use-active';
import { useBlockRoles } from './use-block-roles';
import { useEditorKeys } from './use-editor-keys';
import { useEditorPreferences } from './use-editor-preferences';
import { useFilters } from './use-filters';
import { createHelpCache, useHelp } from './use-help';
import { useIssues } from './use-issues';
import { useLimits } from './use-limits';
import { useOverlay } from './use-overlay';
import { useResegment } from './use-resegment';
import { useSegmentActions } from './use-segment-actions';
import { type OpenDocument, useProgress, useSession } from './use-session';
import { useShownIds } from './use-shown-ids';
import { useSourceSelection } from './use-source-selection';

export type EditorProps = {
  readonly view: OpenDocument;
  /** All segments, as `packSegments` writes them. */
  readonly segments: string;
  /** How this reader wants the editor, as `writePreferences` wrote it. */
  readonly remembered: string | null;
  /** What the address asked for when the page was opened; a segment by its number. */
  readonly start: { readonly filters: Filters; readonly segment: number | null };
};

/** How many segments ahead matches and terms are fetched. */
const AHEAD = 2;

/**
 * Everything the editor knows and does, apart from how it looks: the visit with its saves, what is shown, which row is alive,
 * and what helps with it. What each key does stands in `actions/`.
 */
export function useEditorState({ view, segments, remembered, start }: EditorProps) {
  const { t } = useTranslation(EDITOR_AREAS);
  const toast = useToast();
  const failureText = useFailureText();
  const [touched, setTouched] = useState(0);
  const field = useRef<FieldHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const preferences = useEditorPreferences(remembered);
  const { overlay, show } = useOverlay(field);

  const api = useMemo(() => editorApi(view.project.id), [view.project.id]);
  const [helpCache] = useState(() => createHelpCache(api));
  const settings = view.settings.checks;
  const touch = useCallback(() => {
    helpCache.touch();
    setTouched((n) => n + 1);
  }, [helpCache]);
  const session = useSession(
    view,
    segments,
    api,
    useMemo(
      () => ({
        onFailed: (failure) => toast('failed', failureText(failure)),
        onRestored: (count) => toast('info', t('editor:save.restored', { count })),
        onResegmented: () =>
          toast('failed', t('segments:changedElsewhere'), {
            label: t('segments:reload'),
            onPress: () => location.reload(),
          }),
        onOrphaned: (text) => toast('failed', t('segments:orphan', { text })),
        onStored: (segment) => !isUnfinished(segment.status) && touch(),
      }),
      [toast, failureText, t, touch],
    ),
  );
  const { store, queue, save } = session;
  const limits = useLimits(view.document);
  const { issues, ignore } = useIssues(store, api, view.document.targetLang, settings, limits);
  const { progress, fuzzy } = useProgress(session);
  const { filters, deferred, setFilters } = useFilters(start.filters);
  const ids = useShownIds(store, deferred, issues.has);
  const comments = useComments(view.project.id, view.document.id, store.order());
  const { roles, setRole } = useBlockRoles(api, view.document.id);
  const cursor = useActive({ store, ids, setFilters, start: start.segment });
  const { activeId, activeIndex, activate, move, findNext } = cursor;
  const selectedSource = useSourceSelection(activeId);
  const resegment = useResegment({ projectId: view.project.id, session, activeId, activate, onChanged: touch });

  const confirm = useCallback(
    (toUnfinished: boolean) => {
      if (activeId === null) return;
      const { target, targetText, status, origin, isLocked, translate } = store.segment(activeId);
      if (!isLocked && targetText.trim() === '' && translate) {
        toast('info', t('editor:foot.emptyTarget'));
        return;
      }
      if (!isLocked && (isUnfinished(status) || queue.stateOf(activeId) !== null)) {
        save(activeId, { target, status: isUnfinished(status) ? 'translated' : status, origin }, true);
      }
      const isLeft = (id: string) => isUnfinished(store.segment(id).status) && !store.segment(id).isLocked;
      const next = toUnfinished ? findNext(isLeft) : (ids[activeIndex + 1] ?? null);
      if (next) activate(next);
      else if (toUnfinished) toast('done', t('editor:next.noUnfinished'));
    },
    [activeId, store, queue, save, findNext, ids, activeIndex, activate, toast, t],
  );

  const ahead = activeIndex < 0 ? [] : ids.slice(activeIndex + 1, activeIndex + 1 + AHEAD);
  const helpState = useHelp(helpCache, activeId, ahead, touched);
  const help = helpState.kind === 'ready' ? helpState.help : null;
  const terms = useMemo(() => (help ? listedTerms(help.terms) : null), [help]);

  function fill(content: InlineContent, origin: SegmentOrigin) {
    if (activeId === null || store.segment(activeId).isLocked) return;
    field.current?.replaceAll(content);
    save(activeId, { target: content, status: content.length === 0 ? 'untranslated' : 'draft', origin });
  }
  const { targetLang } = view.document;
  /** Before the code that makes a term fit has come, as it stands. */
  function insertRendering(text: string) {
    const fitTerm = analysis.now()?.fitTerm;
    if (fitTerm) field.current?.insertFitted((before) => fitTerm(text, targetLang, before));
    else field.current?.insertText(text);
  }
  const actions = useSegmentActions({ view, session, comments, fill, show });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is not listed only wraps what is
  const context = useMemo(
    (): EditorContextValue => ({
      view,
      session,
      api,
      preferences,
      allActions: ACTIONS,
      issues,
      settings,
      limits,
      field,
      search: deferred.text,
      activate,
      move,
      confirm,
      actions,
      comments,
      historyEnd: (step) => resegment.step(step),
      ignore: (id, key) => void ignore(id, key),
      setRole: (blockIndex, role) => void setRole(blockIndex, role),
      roleOf: (blockIndex, stored) => roles.get(blockIndex) ?? stored,
    }),
    [view, store, issues, settings, limits, deferred.text, activate, move, confirm, roles],
  );

  const passing = useRef(false);
  const visitPanel = useVisitPanel(preferences, field);
  const desk: Desk = {
    ...context,
    // the context keeps the first one, whose conflicts are old
    session,
    ids,
    activeId,
    activeIndex,
    filters,
    setFilters,
    searchField,
    progress,
    goTo: cursor.goTo,
    goToNext: cursor.goToNext,
    help,
    terms,
    hasHelpFailed: helpState.kind === 'failed',
    fill,
    insertMatch(index) {
      const match = help?.matches[index];
      if (!match) return;
      const { score, unitId, memoryId } = match;
      fill(
        match.repaired ?? match.target,
        match.isFromFile
          ? { kind: 'imported', format: 'xliff' }
          : { kind: 'match', score, unitId, memoryId, isEdited: false },
      );
    },
    insertRendering,
    insertTerm(index) {
      const term = terms?.[index];
      if (term) insertRendering(renderingOf(term));
    },
    async addTerm(term) {
      const result = await api.addTerm(term, activeId);
      if (result.ok) {
        toast('done', t('editor:term.added'));
        touch();
      }
      return result;
    },
    split: (id, places) => void resegment.split(id, places),
    join: (id) => void resegment.join(id),
    selectedSource: () => selectedSource.current,
    panels: PANELS,
    visitPanel,
    show,
    toast,
    passNextKey() {
      passing.current = true;
    },
    words: (key) => t(key as 'desk:passing'),
    run: (actionId) => ACTIONS.find(({ id }) => id === actionId)?.run(desk, null, null),
  };
  useEditorKeys(desk, passing);

  return { desk, context, active: cursor.active, fuzzy, overlay };
}
