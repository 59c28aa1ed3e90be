'use client';

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import { fail } from '@/lib/core/result';
import type { QaSettings } from '@/lib/qa/types';
import type { InlineContent } from '@/lib/text/inline';
import type { BlockRole } from '@/lib/text/types';
import type { SegmentOrigin } from '@/lib/workbench/views';
import { analysis } from './analysis';
import { useComments } from './comments';
import { editorApi, type NewTerm } from './editor-api';
import type { EditorContextValue } from './editor-context';
import { type Filters, isUnfinished, NO_FILTERS } from './filters';
import { createIssueStore } from './issue-store';
import type { FieldHandle } from './target-field';
import { listedTerms, renderingOf } from './terms-panel';
import { type Commands, isTyping, useEditorKeys } from './use-editor-keys';
import { replaceSoon, useFilters } from './use-filters';
import { createHelpCache, useHelp } from './use-help';
import { sourceCaret, useResegment } from './use-resegment';
import { useSegmentActions } from './use-segment-actions';
import { type OpenDocument, useProgress, useSession } from './use-session';
import { useShownIds } from './use-shown-ids';
import { useSourceSelection } from './use-source-selection';

/** What stands over the page. */
type Open =
  | { readonly kind: 'concordance'; readonly text: string }
  | { readonly kind: 'keys' | 'goTo' | 'export' }
  | { readonly kind: 'history' | 'comments'; readonly id: string }
  | { readonly kind: 'split'; readonly id: string; readonly caret: number }
  | { readonly kind: 'term'; readonly source: string; readonly target: string }
  | null;
type Point = { readonly left: number; readonly top: number };
/** The row that is alive, and where the focus goes when it becomes so. */
export type Active = { readonly id: string; readonly at: Point | 'field' | 'row' };
export type EditorProps = {
  readonly view: OpenDocument;
  /** All segments, as `packSegments` writes them. */
  readonly segments: string;
  /** What the address asked for when the page was opened; a segment by its number. */
  readonly start: { readonly filters: Filters; readonly segment: number | null };
};

/** How many segments ahead matches and terms are fetched. */
const AHEAD = 2;

/**
 * Everything the editor knows and does, apart from how it looks: the visit with its saves, what is shown, which row is alive,
 * what helps with it, and what each key does.
 */
export function useEditorState({ view, segments, start }: EditorProps) {
  const { t } = useTranslation('editor');
  const { t: tSegments } = useTranslation('segments');
  const toast = useToast();
  const failureText = useFailureText();
  const [open, setOpen] = useState<Open>(null);
  const [touched, setTouched] = useState(0);
  const [hasPanels, setPanels] = useState(true);
  const panels = { areShown: hasPanels, toggle: () => setPanels((shown) => !shown) };
  const [roles, setRoles] = useState<ReadonlyMap<number, BlockRole>>(new Map());
  const field = useRef<FieldHandle>(null);
  const search = useRef<HTMLInputElement>(null);

  const api = useMemo(() => editorApi(view.project.id), [view.project.id]);
  const [help] = useState(() => createHelpCache(api));
  const settings = useMemo(
    (): QaSettings => ({ enabled: Object.fromEntries(view.settings.disabledChecks.map((id) => [id, false])) }),
    [view.settings],
  );
  const touch = useCallback(() => {
    help.touch();
    setTouched((n) => n + 1);
  }, [help]);
  const session = useSession(
    view,
    segments,
    api,
    useMemo(
      () => ({
        onFailed: (failure) => toast('failed', failureText(failure)),
        onRestored: (count) => toast('info', t('save.restored', { count })),
        onResegmented: () =>
          toast('failed', tSegments('changedElsewhere'), {
            label: tSegments('reload'),
            onPress: () => location.reload(),
          }),
        onOrphaned: (text) => toast('failed', tSegments('orphan', { text })),
        onStored: (segment) => !isUnfinished(segment.status) && touch(),
      }),
      [toast, failureText, t, tSegments, touch],
    ),
  );
  const { store, queue, save, resolve, conflict } = session;
  const [issues] = useState(() => createIssueStore(store));
  const { targetLang } = view.document;
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    void analysis.load().then(({ issuesOf }) => {
      if (!isGone) stop = issues.scan((segment) => issuesOf(segment, targetLang, settings));
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [issues, targetLang, settings]);
  const issueCount = useSyncExternalStore(issues.subscribe, issues.count, () => 0);
  const { progress, fuzzy } = useProgress(session);

  const { filters, deferred, setFilters } = useFilters(start.filters);
  const ids = useShownIds(store, deferred, issues.has);
  const comments = useComments(view.project.id, view.document.id, store.order());

  const [active, setActive] = useState<Active | null>(() => {
    const id =
      store.ids[(start.segment ?? 0) - 1] ??
      store.ids.find((each) => isUnfinished(store.segment(each).status)) ??
      store.ids[0];
    return id === undefined ? null : { id, at: 'field' };
  });
  const activeId = active?.id ?? null;
  const activeIndex = activeId === null ? -1 : ids.indexOf(activeId);
  const selectedSource = useSourceSelection(activeId);

  const activate = useCallback(
    (id: string, at: Active['at'] = 'field') => {
      setActive({ id, at });
      replaceSoon('segment', (params) => {
        params.set('segment', String(store.segment(id).position + 1));
        return params;
      });
    },
    [store],
  );
  const move = useCallback(
    (to: 'next' | 'previous') => {
      const id = ids[activeIndex + (to === 'next' ? 1 : -1)];
      if (id) activate(id);
    },
    [ids, activeIndex, activate],
  );

  /** The first segment after the active one, around the end, of which `is` holds. */
  const findNext = useCallback(
    (is: (id: string) => boolean): string | null => {
      const from = activeId === null ? -1 : store.indexOf(activeId);
      const around = [...store.ids.slice(from + 1), ...store.ids.slice(0, from + 1)];
      return around.find(is) ?? null;
    },
    [store, activeId],
  );
  const goToNext = (is: (id: string) => boolean, otherwise: string): void => {
    const id = findNext(is);
    if (id === null) toast('info', otherwise);
    else {
      if (!ids.includes(id)) setFilters(NO_FILTERS);
      activate(id);
    }
  };
  const isLeft = useCallback(
    (id: string) => isUnfinished(store.segment(id).status) && !store.segment(id).isLocked,
    [store],
  );

  const resegment = useResegment({ projectId: view.project.id, session, activeId, activate, onChanged: touch });
  function openSplit() {
    if (activeId === null || store.segment(activeId).isLocked) return;
    const source = sourceCaret();
    const caret = field.current?.caret() ?? 0;
    if (source === null) setOpen({ kind: 'split', id: activeId, caret });
    else void resegment.split(activeId, { source, target: caret });
  }

  const confirm = useCallback(
    (toUnfinished: boolean) => {
      if (activeId === null) return;
      const { target, targetText, status, origin, isLocked, translate } = store.segment(activeId);
      if (!isLocked && targetText.trim() === '' && translate) {
        toast('info', t('foot.emptyTarget'));
        return;
      }
      if (!isLocked && (isUnfinished(status) || queue.stateOf(activeId) !== null)) {
        save(activeId, { target, status: isUnfinished(status) ? 'translated' : status, origin }, true);
      }
      const next = toUnfinished ? findNext(isLeft) : (ids[activeIndex + 1] ?? null);
      if (next) activate(next);
      else if (toUnfinished) toast('done', t('next.noUnfinished'));
    },
    [activeId, store, queue, save, findNext, isLeft, ids, activeIndex, activate, toast, t],
  );

  const ahead = activeIndex < 0 ? [] : ids.slice(activeIndex + 1, activeIndex + 1 + AHEAD);
  const helpState = useHelp(help, activeId, ahead, touched);
  const found = helpState.kind === 'ready' ? helpState.help : null;
  const terms = useMemo(() => (found ? listedTerms(found.terms) : null), [found]);

  function fill(content: InlineContent, origin: SegmentOrigin) {
    if (activeId === null || store.segment(activeId).isLocked) return;
    field.current?.replaceAll(content);
    save(activeId, { target: content, status: content.length === 0 ? 'untranslated' : 'draft', origin });
  }
  const actions = useSegmentActions({
    projectId: view.project.id,
    session,
    fill,
    openHistory: (id) => setOpen({ kind: 'history', id }),
    openComments: (id) => setOpen({ kind: 'comments', id }),
  });
  function insertMatch(index: number) {
    const match = found?.matches[index];
    if (!match) return;
    const { score, unitId, memoryId } = match;
    const content = match.repaired ?? match.target;
    fill(content, { kind: 'match', score, unitId, memoryId, isEdited: false });
  }
  function insertTerm(index: number) {
    const term = terms?.[index];
    if (term) field.current?.insertText(renderingOf(term));
  }
  function openTermDialog() {
    const source = selectedSource.current;
    const target = field.current?.selectedText() ?? '';
    if (source === '' && target === '') toast('info', t('next.noSelection'));
    setOpen({ kind: 'term', source, target });
  }
  async function addTerm(term: NewTerm) {
    const result = await api.addTerm(term, activeId);
    if (result.ok) {
      toast('done', t('term.added'));
      touch();
    }
    return result;
  }
  async function setRole(blockIndex: number, role: BlockRole) {
    setRoles((all) => new Map(all).set(blockIndex, role));
    const result = await api.setRole(view.document.id, blockIndex, role);
    if (result.ok) toast('done', t('role.changed'));
    else {
      toast('failed', failureText(result.error));
      setRoles((all) => new Map([...all].filter(([index]) => index !== blockIndex)));
    }
  }
  async function ignore(id: string, key: string) {
    const { ignoredIssues } = store.segment(id);
    const set = (issues: readonly string[]) => store.stored({ ...store.segment(id), ignoredIssues: issues });
    set([...ignoredIssues, key]);
    const result = await api.ignoreIssue(id, key).catch(() => fail({ code: 'offline' }));
    if (result.ok) return;
    set(ignoredIssues);
    toast('failed', failureText(result.error));
  }
  const close = () => {
    setOpen(null);
    requestAnimationFrame(() => field.current?.focus());
  };

  const commands: Commands = {
    confirm: () => confirm(false),
    confirmToUnfinished: () => confirm(true),
    next: () => move('next'),
    previous: () => move('previous'),
    goTo: () => setOpen({ kind: 'goTo' }),
    nextUnfinished: () => goToNext(isLeft, t('next.noUnfinished')),
    nextIssue: () => goToNext(issues.has, t('next.noIssue')),
    insertMatch: (number) => insertMatch((number ?? 1) - 1),
    insertTerm: (number) => insertTerm((number ?? 1) - 1),
    copySource(_, event) {
      // with a selection, Ctrl+Insert is the system's copy
      if (event.key === 'Insert' && (field.current?.selectedText() || getSelection()?.toString())) return false;
      if (activeId !== null) fill(store.segment(activeId).source, { kind: 'copied' });
    },
    addTerm: () => openTermDialog(),
    split: () => openSplit(),
    join: () => activeId !== null && void resegment.join(activeId),
    find() {
      search.current?.focus();
      search.current?.select();
    },
    concordance: () => setOpen({ kind: 'concordance', text: field.current?.selectedText() || selectedSource.current }),
    leaveField(_, event) {
      if (!(event.target instanceof HTMLElement) || !event.target.isContentEditable) return false;
      event.target.closest<HTMLElement>('[role=row]')?.focus();
    },
    help(_, event) {
      if (event.key === '?' && isTyping(event.target)) return false;
      setOpen({ kind: 'keys' });
    },
  };
  useEditorKeys(commands);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `session` and `setRole` only wrap what is listed
  const context = useMemo(
    (): EditorContextValue => ({
      view,
      session,
      issues,
      settings,
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
    [view, store, issues, settings, deferred.text, activate, move, confirm, roles],
  );

  return {
    store,
    session,
    progress,
    issueCount,
    fuzzy,
    filters,
    setFilters,
    ids,
    activeId,
    activeIndex,
    active,
    activate,
    helpState,
    found,
    terms,
    field,
    search,
    open,
    setOpen,
    close,
    panels,
    insertMatch,
    insertTerm,
    openTermDialog,
    addTerm,
    split: resegment.split,
    fill,
    comments,
    conflict,
    resolve,
    context,
  };
}
