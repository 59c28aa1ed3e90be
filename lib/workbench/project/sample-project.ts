import { type Failure, ok, type Result } from '../../core/result';
import { TERM_CLASSES, type TermClass } from '../../term/types';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { importDocument } from '../document/import-document';
import { forbidden } from '../failures';
import { entryDraft } from '../glossary/edit-entry';
import { saveSegment } from '../segment/save-segment';
import { createProject } from './create-project';

/** Articles with as much of their translation as there is, a line a segment, and the names that occur in them. */
export type SampleFiles = {
  readonly articles: readonly { readonly text: string; readonly translation: readonly string[] }[];
  readonly names: readonly { readonly ar: string; readonly en: string; readonly class: string }[];
};

type SampleDeps = Pick<
  Deps,
  | 'projects'
  | 'documents'
  | 'segments'
  | 'memories'
  | 'glossaries'
  | 'importRuns'
  | 'now'
  | 'newId'
  | 'segmentationRules'
  | 'rules'
  | 'bounded'
>;

const SAMPLE_NAME = 'Qantara · قنطرة';

/**
 * Brings the sample project: three articles, one translated, one half, one not; their memory and glossary.
 * A sample that is there already goes first, with its memory and glossary, so that a newcomer can always start afresh.
 * What goes wrong half-way leaves no sample at all.
 */
export async function loadSample(
  deps: SampleDeps,
  actor: Actor,
  files: SampleFiles,
): Promise<Result<{ readonly projectId: string }, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  await removeSample(deps);
  const outcome = await bring(deps, actor, files).catch(async (error) => {
    await removeSample(deps);
    throw error;
  });
  if (!outcome.ok) await removeSample(deps);
  return outcome;
}

async function bring(
  deps: SampleDeps,
  actor: Actor,
  files: SampleFiles,
): Promise<Result<{ readonly projectId: string }, Failure>> {
  const created = await createProject(deps, actor, {
    name: SAMPLE_NAME,
    sourceLang: 'ar',
    targetLang: 'en',
    isSample: true,
  });
  if (!created.ok) return created;
  const { projectId, glossaryId } = created.value;
  const entries = files.names.map(({ ar, en, class: named }) =>
    entryDraft(deps, deps.newId(), {
      class: TERM_CLASSES.find((known): known is TermClass => known === named) ?? 'other',
      review: 'approved',
      terms: [
        { lang: 'ar', text: ar, status: 'preferred' },
        { lang: 'en', text: en, status: 'preferred' },
      ],
    }),
  );
  const drafts = entries.flatMap((entry) => (entry.ok ? [entry.value] : []));
  await deps.glossaries.insert(glossaryId, drafts, { importRunId: null, actorId: actor.userId });
  for (const { text, translation } of files.articles) {
    const name = text.split('\n')[0]!;
    const imported = await importDocument(deps, actor, { projectId, name, encoding: 'utf-8', format: 'plain', text });
    if (!imported.ok) return imported;
    const translated = await translate(deps, actor, projectId, imported.value.documentId, translation);
    if (!translated.ok) return translated;
  }
  return ok({ projectId });
}

async function removeSample(deps: Pick<Deps, 'projects' | 'memories' | 'glossaries'>): Promise<void> {
  const projects = (await deps.projects.list()).filter(({ isSample }) => isSample);
  for (const { id } of projects) {
    const [memories, glossaries] = await Promise.all([deps.projects.memories(id), deps.projects.glossaries(id)]);
    await deps.projects.remove(id);
    for (const { memory } of memories) if (memory.projects <= 1) await deps.memories.remove(memory.id);
    for (const { glossary } of glossaries) if (glossary.projects <= 1) await deps.glossaries.remove(glossary.id);
  }
}

async function translate(
  deps: Pick<Deps, 'segments' | 'projects' | 'now' | 'newId'>,
  actor: Actor,
  projectId: string,
  documentId: string,
  translation: readonly string[],
): Promise<Result<null, Failure>> {
  const segments = await deps.segments.inDocument(projectId, documentId);
  for (const [i, text] of translation.entries()) {
    const segment = segments[i];
    if (!segment?.translate) continue;
    const saved = await saveSegment(deps, actor, {
      projectId,
      segmentId: segment.id,
      version: segment.version,
      target: textContent(text),
      status: 'translated',
      origin: { kind: 'typed' },
    });
    if (!saved.ok) return saved;
  }
  return ok(null);
}
