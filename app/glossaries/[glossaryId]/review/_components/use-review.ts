'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, Result } from '@/lib/core/result';
import type { Page } from '@/lib/workbench/views/common';
import type { CandidateDetail, CandidateView, QueueFilter } from '@/lib/workbench/views/review';
import { type Decided, type ReviewApi, reviewApi } from './review-api';

/** Candidates left below the active one when the next page is fetched. */
const AHEAD = 40;

type Step = { readonly candidate: CandidateView; readonly index: number; readonly takeBack: () => Promise<TakenBack> };
/** `returned`: it had been refused and stands in the queue again. */
type TakenBack = 'done' | 'returned' | Failure;

/**
 * The queue in the browser. A decision takes its candidate out at once and is sent behind it; one that is refused comes
 * back with the reason. Every decision can be taken back, the latest first.
 */
export function useReview(
  glossaryId: string,
  filter: QueueFilter,
  first: Page<CandidateView>,
  onFailure: (failure: Failure) => void,
) {
  const api = useMemo(() => reviewApi(glossaryId), [glossaryId]);
  const [items, setItems] = useState(first.items);
  const [next, setNext] = useState(first.next);
  const [total, setTotal] = useState(first.total);
  const [index, setIndex] = useState(0);
  const [decided, setDecided] = useState(0);
  const steps = useRef<Step[]>([]);
  const isFetching = useRef(false);
  const sending = useRef(new Set<Promise<unknown>>());
  const active = items[Math.min(index, items.length - 1)] ?? null;
  const { detail, refresh } = useDetail(api, active?.entry.id ?? null, onFailure);
  const activeId = active?.entry.id ?? '';
  const targets = useCallback((text: string) => api.targets(activeId, text), [api, activeId]);

  useEffect(() => {
    if (next === null || isFetching.current || index < items.length - AHEAD) return;
    isFetching.current = true;
    void api.page(filter, next).then((page) => {
      isFetching.current = false;
      if (!page.ok) return onFailure(page.error);
      const known = new Set(items.map(({ entry }) => entry.id));
      setItems((now) => [...now, ...page.value.items.filter(({ entry }) => !known.has(entry.id))]);
      setNext(page.value.next);
    });
  }, [api, filter, next, index, items, onFailure]);

  function sent<T>(request: Promise<T>): Promise<T> {
    sending.current.add(request);
    void request.finally(() => sending.current.delete(request));
    return request;
  }

  /** Puts a candidate in its place again as the server has it now; not one that somebody else has decided about. */
  async function bringBack({ candidate, index: at }: Pick<Step, 'candidate' | 'index'>) {
    const fresh = await api.detail(candidate.entry.id);
    const current = fresh.ok ? fresh.value.candidate : candidate;
    if (current.entry.isDeleted || !['proposed', 'inReview'].includes(current.entry.review)) return;
    setItems((now) => [...now.slice(0, at), current, ...now.slice(at)]);
    setTotal((count) => count + 1);
    setIndex(at);
  }

  /** Takes the active candidate out of the queue while `send` tells the server; `undo` gets what it answered. */
  async function settle<T>(
    send: (api: ReviewApi, candidate: CandidateView) => Promise<Result<T, Failure>>,
    undo: (api: ReviewApi, answer: T, candidate: CandidateView) => Promise<Result<unknown, Failure>>,
  ) {
    if (!active) return;
    const place = { candidate: active, index: items.indexOf(active) };
    setItems((now) => now.filter((item) => item.entry.id !== active.entry.id));
    setTotal((count) => count - 1);
    setIndex(Math.min(place.index, Math.max(0, items.length - 2)));
    const answer = sent(send(api, active));
    const step: Step = {
      ...place,
      async takeBack() {
        const decision = await answer;
        if (!decision.ok) return 'returned';
        const undone = await undo(api, decision.value, active);
        return undone.ok ? 'done' : undone.error;
      },
    };
    steps.current.push(step);
    setDecided((count) => count + 1);
    const decision = await answer;
    if (decision.ok) return;
    if (steps.current.includes(step)) setDecided((count) => count - 1);
    steps.current = steps.current.filter((other) => other !== step);
    onFailure(decision.error);
    await bringBack(place);
  }

  /** An entry that a merge changed may wait in the queue too: it is shown, and decided about, as it is now. */
  async function followedBy<T>(changedId: string, merge: Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    const result = await merge;
    if (result.ok && items.some(({ entry }) => entry.id === changedId)) {
      const fresh = await api.detail(changedId);
      if (fresh.ok) setItems((now) => now.map((item) => (item.entry.id === changedId ? fresh.value.candidate : item)));
    }
    return result;
  }

  const undoDecided = (from: ReviewApi, answer: Decided) => from.undo(answer);
  /** Changes the active candidate where it stands. */
  async function change(send: Promise<Result<unknown, Failure>>, changed: (candidate: CandidateView) => CandidateView) {
    const id = active?.entry.id;
    const result = await sent(send);
    if (!result.ok) return onFailure(result.error);
    setItems((now) => now.map((item) => (item.entry.id === id ? changed(item) : item)));
    refresh();
  }

  return {
    items,
    total,
    active,
    index: active === null ? -1 : items.indexOf(active),
    detail,
    decided,
    targets,
    /** When the server knows of everything that was decided so far. */
    allSent: () => Promise.allSettled(sending.current),
    select: setIndex,
    move: (by: 1 | -1) => setIndex((now) => Math.max(0, Math.min(items.length - 1, now + by))),
    accept: () => settle((to, { entry }) => to.decide(entry.id, entry.version, 'approved', ''), undoDecided),
    reject: (reason: string) =>
      settle((to, { entry }) => to.decide(entry.id, entry.version, 'rejected', reason), undoDecided),
    merge: (intoId: string) =>
      settle(
        (to, { entry }) => followedBy(intoId, to.merge(entry.id, entry.version, intoId)),
        (from, answer) => followedBy(intoId, from.undo(answer)),
      ),
    defer: () =>
      settle(
        (to, { entry, isDeferred }) => to.arrange(entry.id, { isDeferred: !isDeferred }),
        (to, _, { entry, isDeferred }) => to.arrange(entry.id, { isDeferred }),
      ),
    async takeUp() {
      if (!active || active.entry.review === 'inReview') return;
      const { id, version } = active.entry;
      await change(api.decide(id, version, 'inReview', ''), (item) => ({
        ...item,
        entry: { ...item.entry, review: 'inReview', version: version + 1 },
      }));
    },
    async assign(myName: string) {
      if (!active) return;
      const isMine = !active.isMine;
      await change(api.arrange(active.entry.id, { isMine }), (item) => ({
        ...item,
        isMine,
        assignee: isMine ? myName : null,
      }));
    },
    async comment(text: string) {
      if (active && text.trim() !== '') await change(api.comment(active.entry.id, text), (item) => item);
    },
    async undo(): Promise<boolean> {
      const step = steps.current.pop();
      if (!step) return false;
      setDecided((count) => count - 1);
      const outcome = await sent(step.takeBack());
      if (outcome === 'done') await bringBack(step);
      else if (outcome !== 'returned') onFailure(outcome);
      return true;
    },
  };
}
export type Review = ReturnType<typeof useReview>;

/** The surroundings of a candidate, fetched when it becomes the active one. */
function useDetail(api: ReviewApi, entryId: string | null, onFailure: (failure: Failure) => void) {
  const tell = useRef(onFailure);
  useEffect(() => {
    tell.current = onFailure;
  });
  const [detail, setDetail] = useState<CandidateDetail | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round asks again
  useEffect(() => {
    if (entryId === null) return;
    let isWanted = true;
    void api.detail(entryId).then((result) => {
      if (!isWanted) return;
      if (result.ok) setDetail(result.value);
      else tell.current(result.error);
    });
    return () => {
      isWanted = false;
    };
  }, [api, entryId, round]);
  const isCurrent = detail?.candidate.entry.id === entryId;
  return { detail: isCurrent ? detail : null, refresh: () => setRound((now) => now + 1) };
}
