import { type Failure, ok, type Result } from '../../core/result';
import { sameLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import { saveEntry } from '../glossary/edit-entry';
import { restoreEntry } from '../glossary/open-entry';
import type { JobProgress } from '../ports/jobs';
import type { RenamedSegment } from '../ports/renames';
import { saveSegment } from '../segment/save-segment';
import type { RenameOutcome, RenamePlace, RenamePreview } from '../views/names';
import type { PairSources } from './pairs';
import { type FoundPlace, placesOf, type Renaming } from './rename-places';

/** Places shown before a change; more than these are only counted. */
const SHOWN = 1_000;
/** Segments noted and saved between two looks at whether the change is still wanted. */
const BATCH = 100;

type Renames = PairSources & Pick<Deps, 'termReview' | 'renames' | 'now' | 'newId'>;
export type RenameInput = Renaming & {
  readonly changeId: string;
  /** What becomes of the form that was preferred; null leaves the entry as it is. */
  readonly demoteTo: 'admitted' | 'deprecated' | 'superseded' | null;
  /** Segments that are not to be touched, and unsure ones that are. */
  readonly skip: readonly string[];
  readonly include: readonly string[];
};

/** What a change of a preferred form would touch. */
export async function previewRename(
  deps: PairSources,
  actor: Actor,
  renaming: Renaming,
  progress: JobProgress,
): Promise<Result<RenamePreview, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const places: RenamePlace[] = [];
  let total = 0;
  for await (const { place } of placesOf(deps, renaming)) {
    total += 1;
    if (places.length < SHOWN) places.push(place);
    if (total % 100 > 0) continue;
    await progress.report(total, null);
    if (await progress.isCancelled()) return refuse('cancelled');
  }
  return ok({ total, places });
}

/**
 * Makes a form the preferred one of its concept and puts it in the place of the old ones, each segment by a save like any
 * other: with its revision, its unit in the memory, and refused where it is locked. Run again after a kill it goes on: what
 * is done already has no old form any more. All of it is taken back by `undoRename`.
 */
export async function renameTerm(
  deps: Renames,
  actor: Actor,
  input: RenameInput,
  progress: JobProgress,
): Promise<Result<RenameOutcome, Failure>> {
  const refusal = forbidden(actor, 'editTerms') ?? forbidden(actor, 'translate');
  if (refusal) return refusal;
  const entry = input.demoteTo === null ? ok(null) : await preferForm(deps, actor, input, input.demoteTo);
  if (!entry.ok) return entry;
  const skipped = new Set(input.skip);
  const included = new Set(input.include);
  const isWanted = ({ place: { ref, isSure } }: FoundPlace) =>
    !skipped.has(ref.segmentId) && (isSure || included.has(ref.segmentId));
  const projectIds = new Set<string>();
  let fixed = 0;
  let left = 0;
  let batch: FoundPlace[] = [];
  const flush = async () => {
    for (const projectId of await noteBatch(deps, actor, input.changeId, batch)) projectIds.add(projectId);
    for (const each of batch) {
      if (await fix(deps, actor, each)) fixed += 1;
      else left += 1;
    }
    batch = [];
    await progress.report(fixed + left, null);
  };
  for await (const found of placesOf(deps, input)) {
    if (!isWanted(found)) continue;
    if (found.place.isLocked) left += 1;
    else batch.push(found);
    if (batch.length < BATCH) continue;
    await flush();
    // Stopped half way it says what is done, so that it can be taken back.
    if (await progress.isCancelled()) break;
  }
  await flush();
  return ok({
    changeId: input.changeId,
    projectIds: [...projectIds],
    fixed,
    left,
    entryVersion: entry.value,
  });
}

async function noteBatch(
  deps: Renames,
  actor: Actor,
  changeId: string,
  batch: readonly FoundPlace[],
): Promise<readonly string[]> {
  const projectIds = [...new Set(batch.map(({ place }) => place.ref.projectId))];
  for (const projectId of projectIds) {
    const segments = batch
      .filter(({ place }) => place.ref.projectId === projectId)
      .map(({ segment: { id, version, target, status, origin }, place: { after } }) => ({
        id,
        version: version + 1,
        before: { target, status, origin },
        after,
      }));
    await deps.renames.note({ projectId, changeId, actorId: actor.userId, segments });
  }
  return projectIds;
}

/** False when the segment was locked or changed meanwhile, or the actor may not save what is in its state. */
async function fix(deps: Renames, actor: Actor, { place, segment, target }: FoundPlace): Promise<boolean> {
  const { projectId, segmentId } = place.ref;
  const { version, status, origin } = segment;
  const saved = await saveSegment(deps, actor, { projectId, segmentId, version, target, status, origin });
  if (!saved.ok) return false;
  // A repetition that followed another one of this change has the new form already.
  return saved.value.kind === 'saved' || saved.value.current.targetText === place.after;
}

async function preferForm(
  deps: Renames,
  actor: Actor,
  { glossaryId, entryId, lang, to }: RenameInput,
  demoteTo: NonNullable<RenameInput['demoteTo']>,
): Promise<Result<number | null, Failure>> {
  const entry = await deps.glossaries.entry(glossaryId, entryId);
  if (!entry || entry.isDeleted) return refuse('entryNotFound');
  const ofLang = entry.terms.filter((term) => sameLang(term.lang, lang));
  const known = ofLang.find(({ text }) => text === to);
  if (known?.status === 'preferred' && ofLang.every((term) => term === known || term.status !== 'preferred')) {
    return ok(null);
  }
  const terms = entry.terms.map((term) => {
    if (term === known) return { ...term, status: 'preferred' as const };
    return ofLang.includes(term) && term.status === 'preferred' ? { ...term, status: demoteTo } : term;
  });
  const wanted = known ? terms : [...terms, { lang, text: to, status: 'preferred' as const }];
  const saved = await saveEntry(deps, actor, {
    glossaryId,
    entryId,
    version: entry.version,
    entry: { ...entry, terms: wanted },
  });
  return saved.ok ? ok(saved.value.version) : saved;
}

export type UndoRename = {
  readonly glossaryId: string;
  readonly entryId: string;
  readonly changeId: string;
  readonly projectIds: readonly string[];
  readonly entryVersion: number | null;
};

/** Takes a change back: the entry and every segment become what they were, as new versions; what was changed since stays. */
export async function undoRename(
  deps: Renames,
  actor: Actor,
  { glossaryId, entryId, changeId, projectIds, entryVersion }: UndoRename,
  progress: JobProgress,
): Promise<Result<RenameOutcome, Failure>> {
  const refusal = forbidden(actor, 'editTerms') ?? forbidden(actor, 'translate');
  if (refusal) return refusal;
  let fixed = 0;
  let left = 0;
  for (const projectId of projectIds) {
    for (const noted of (await deps.renames.noted(projectId, changeId)) ?? []) {
      if (await takeBack(deps, actor, projectId, noted)) fixed += 1;
      else left += 1;
      if ((fixed + left) % BATCH === 0) await progress.report(fixed + left, null);
    }
    await deps.renames.setUndone(projectId, changeId);
  }
  if (entryVersion !== null) {
    const restored = await restoreEntry(deps, actor, {
      glossaryId,
      entryId,
      version: entryVersion,
      to: entryVersion - 1,
    });
    if (!restored.ok) left += 1;
  }
  return ok({ changeId, projectIds, fixed, left, entryVersion: null });
}

/** False when the segment is no more what the change made of it: the version alone may be somebody else's, who was faster. */
async function takeBack(
  deps: Renames,
  actor: Actor,
  projectId: string,
  { id, version, before, after }: RenamedSegment,
): Promise<boolean> {
  const current = await deps.segments.inContext(projectId, id);
  if (current?.segment.targetText !== after) return false;
  const saved = await saveSegment(deps, actor, { projectId, segmentId: id, version, ...before });
  return saved.ok && saved.value.kind === 'saved';
}
