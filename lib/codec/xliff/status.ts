import { OWN_PREFIX } from './names';
import type { XliffStatus } from './types';

/**
 * States of XLIFF 2 against our statuses. `initial` (also the default) with text in the target is a draft:
 * the standard says nothing more of it. What the four states cannot hold goes into `subState`.
 */
const FROM_STATE_2: Readonly<Record<string, XliffStatus>> = {
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'approved',
};
export const STATE_2: Readonly<Record<XliffStatus, string>> = {
  untranslated: 'initial',
  draft: 'initial',
  translated: 'translated',
  reviewed: 'reviewed',
  approved: 'final',
};

/** @param hasText whether the target is there and holds anything */
export const statusOfState2 = (state: string | null, hasText: boolean): XliffStatus =>
  FROM_STATE_2[state ?? 'initial'] ?? (hasText ? 'draft' : 'untranslated');

/**
 * States of XLIFF 1.2. All that ask for work (`needs-…`) are drafts, the reviews among them too: text of a machine or
 * of a fuzzy match is marked so, and must not pass as confirmed.
 */
const FROM_STATE_12: Readonly<Record<string, XliffStatus>> = {
  'needs-translation': 'draft',
  'needs-adaptation': 'draft',
  'needs-l10n': 'draft',
  'needs-review-translation': 'draft',
  'needs-review-adaptation': 'draft',
  'needs-review-l10n': 'draft',
  new: 'draft',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'approved',
};
export const STATE_12: Readonly<Record<XliffStatus, string>> = {
  untranslated: 'new',
  draft: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  approved: 'final',
};
export const KNOWN_STATES_12: ReadonlySet<string> = new Set(Object.keys(FROM_STATE_12));

/**
 * Status of a 1.2 target. Most files write no state: then text that differs from the source counts as translated,
 * `approved="yes"` as approved, `approved="no"` and text equal to the source as a draft. An unknown state is a draft.
 */
export function statusOfState12(
  state: string | null,
  approved: string | null,
  target: { readonly hasText: boolean; readonly equalsSource: boolean },
): XliffStatus {
  if (!target.hasText) return 'untranslated';
  const status = state === null ? null : (FROM_STATE_12[state] ?? 'draft');
  if (approved === 'yes' && (status === null || status === 'reviewed' || status === 'translated')) return 'approved';
  if (status !== null) return status;
  return approved === 'no' || target.equalsSource ? 'draft' : 'translated';
}

/** `conf` of `sdl:seg`. */
const FROM_CONF: Readonly<Record<string, XliffStatus>> = {
  Draft: 'draft',
  Translated: 'translated',
  RejectedTranslation: 'draft',
  ApprovedTranslation: 'reviewed',
  RejectedSignOff: 'draft',
  ApprovedSignOff: 'approved',
};
export const CONF: Readonly<Record<XliffStatus, string>> = {
  untranslated: 'Draft',
  draft: 'Draft',
  translated: 'Translated',
  reviewed: 'ApprovedTranslation',
  approved: 'ApprovedSignOff',
};
export const statusOfConf = (conf: string | null, hasText: boolean): XliffStatus =>
  hasText ? (FROM_CONF[conf ?? ''] ?? 'draft') : 'untranslated';

/** `mq:status` of memoQ. */
const FROM_MEMOQ: Readonly<Record<string, XliffStatus>> = {
  ManuallyConfirmed: 'translated',
  Reviewer1Confirmed: 'reviewed',
  Proofread: 'approved',
};
export const MEMOQ_STATUS: Readonly<Record<XliffStatus, string>> = {
  untranslated: 'NotStarted',
  draft: 'PartiallyEdited',
  translated: 'ManuallyConfirmed',
  reviewed: 'Reviewer1Confirmed',
  approved: 'Proofread',
};
export const statusOfMemoq = (status: string, hasText: boolean): XliffStatus =>
  hasText ? (FROM_MEMOQ[status] ?? 'draft') : 'untranslated';

const OWN_SUB_STATE = new RegExp(`^${OWN_PREFIX}:(untranslated|draft)?-?(locked)?$`, 'u');

/** Reads a `subState` we wrote: a status the four states cannot tell, and a lock. */
export function readOwnSubState(subState: string | null): { status: XliffStatus | null; isLocked: boolean } | null {
  const found = subState === null ? null : OWN_SUB_STATE.exec(subState);
  if (!found) return null;
  return { status: (found[1] as XliffStatus | undefined) ?? null, isLocked: found[2] !== undefined };
}

/** The `subState` for what `state` alone would lose, or `null`. */
export function ownSubState(status: XliffStatus, hasText: boolean, isLocked: boolean): string | null {
  const lost = statusOfState2(STATE_2[status], hasText) === status ? [] : [status];
  const parts = isLocked ? [...lost, 'locked'] : lost;
  return parts.length === 0 ? null : `${OWN_PREFIX}:${parts.join('-')}`;
}
