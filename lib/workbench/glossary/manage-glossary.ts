import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { badLanguages, badName, forbidden, refuse } from '../failures';
import type { EntryFilter } from '../ports/glossaries';
import type { LanguagePair, Page } from '../views/common';
import type { GlossaryView, ListedEntry } from '../views/glossary';
import type { ImportRunView } from '../views/job';
import { conflictsOfAll } from './entry-conflicts';

/** Entries on one page of the table. */
const PAGE_SIZE = 100;

export async function listGlossaries(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
): Promise<Result<readonly GlossaryView[], Failure>> {
  return forbidden(actor, 'read') ?? ok(await deps.glossaries.list());
}

export async function openGlossary(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  glossaryId: string,
): Promise<Result<GlossaryView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const glossary = await deps.glossaries.get(glossaryId);
  return glossary ? ok(glossary) : refuse('glossaryNotFound');
}

export async function createGlossary(
  deps: Pick<Deps, 'glossaries' | 'newId'>,
  actor: Actor,
  input: LanguagePair & { readonly name: string; readonly note?: string },
): Promise<Result<{ readonly glossaryId: string }, Failure>> {
  const name = input.name.trim();
  const { sourceLang, targetLang } = input;
  const refusal = forbidden(actor, 'editTerms') ?? badName(name) ?? badLanguages(sourceLang, targetLang);
  if (refusal) return refusal;
  const id = deps.newId();
  await deps.glossaries.create({ id, name, note: input.note?.trim() ?? '', isSample: false, sourceLang, targetLang });
  return ok({ glossaryId: id });
}

export async function renameGlossary(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  input: { readonly glossaryId: string; readonly name: string; readonly note: string },
): Promise<Result<null, Failure>> {
  const name = input.name.trim();
  const refusal = forbidden(actor, 'editTerms') ?? badName(name);
  if (refusal) return refusal;
  const done = await deps.glossaries.rename(input.glossaryId, name, input.note.trim());
  return done ? ok(null) : refuse('glossaryNotFound');
}

export async function removeGlossary(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  glossaryId: string,
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  return (await deps.glossaries.remove(glossaryId)) ? ok(null) : refuse('glossaryNotFound');
}

export type GlossaryPageView = {
  readonly glossary: GlossaryView;
  readonly entries: Page<ListedEntry>;
  readonly domains: readonly string[];
  readonly imports: readonly ImportRunView[];
};

export async function browseGlossary(
  deps: Pick<Deps, 'glossaries' | 'termReview' | 'importRuns'>,
  actor: Actor,
  input: { readonly glossaryId: string; readonly filter: EntryFilter; readonly cursor: string | null },
): Promise<Result<GlossaryPageView, Failure>> {
  const glossary = await openGlossary(deps, actor, input.glossaryId);
  if (!glossary.ok) return glossary;
  const [entries, domains, imports] = await Promise.all([
    deps.glossaries.page(input.glossaryId, input.filter, input.cursor, PAGE_SIZE),
    deps.glossaries.domains(input.glossaryId),
    deps.importRuns.list(input.glossaryId),
  ]);
  const conflicts = input.filter.isConflicting ? await conflictsOfAll(deps, entries.items) : [];
  const items = entries.items.map((entry, i) => ({ entry, conflicts: conflicts[i] ?? [] }));
  return ok({ glossary: glossary.value, entries: { ...entries, items }, domains, imports });
}
