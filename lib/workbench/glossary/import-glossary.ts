import { readTable } from '../../codec/csv/read';
import { readTbx } from '../../codec/tbx/read';
import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import { collect } from '../../core/stream';
import { entriesFromTable } from '../../term/glossary-table';
import type { TermEntry } from '../../term/types';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { ReportBuilder } from '../exchange/import-report';
import { forbidden, refuse } from '../failures';
import type { EntryDraft } from '../ports/glossaries';
import type { ImportReport } from '../views/job';
import { entryDraft } from './edit-entry';
import { entryOfConcept } from './tbx-entries';
import { restOfConcept, type TbxRest } from './tbx-rest';

/** Entries written by one transaction. */
const ENTRIES_PER_BATCH = 500;

export type ImportGlossaryInput = {
  readonly glossaryId: string;
  readonly fileName: string;
  readonly encoding: string;
  /** The decoded file: TBX of any version, or a table whose headings name languages. */
  readonly text: string;
};

/** Brings a glossary file in, whole or not at all; entries without a usable term are left out and reported with their place. */
export async function importGlossary(
  deps: Pick<Deps, 'glossaries' | 'importRuns' | 'newId'>,
  actor: Actor,
  input: ImportGlossaryInput,
): Promise<Result<ImportReport, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  if (!(await deps.glossaries.get(input.glossaryId))) return refuse('glossaryNotFound');
  const importRunId = deps.newId();
  const report = new ReportBuilder(importRunId, input.fileName, () => input.encoding);
  const drafts = await draftsOf(deps, input.text, report);
  if (!drafts.ok) return drafts;

  const run = { id: importRunId, kind: 'glossary', ownerId: input.glossaryId, fileName: input.fileName };
  await deps.importRuns.start({ ...run, actorId: actor.userId });
  try {
    for (let i = 0; i < drafts.value.length; i += ENTRIES_PER_BATCH) {
      const batch = drafts.value.slice(i, i + ENTRIES_PER_BATCH);
      const options = { importRunId, actorId: actor.userId };
      report.countWritten(await deps.glossaries.insert(input.glossaryId, batch, options));
    }
  } catch (error) {
    await deps.glossaries.undoImport(input.glossaryId, importRunId);
    await deps.importRuns.finish(importRunId, 'failed', report.done());
    throw error;
  }
  await deps.importRuns.finish(importRunId, 'done', report.done());
  return ok(report.done());
}

async function draftsOf(
  deps: Pick<Deps, 'newId'>,
  text: string,
  report: ReportBuilder,
): Promise<Result<readonly EntryDraft[], Failure>> {
  try {
    const read = /^\s*</u.test(text) ? ok(await fromTbx(text, report)) : await fromTable(text, report);
    if (!read.ok) return read;
    const drafts: EntryDraft[] = [];
    for (const { entry, rest, line, column } of read.value) {
      const draft = entryDraft(deps, deps.newId(), inputOf(entry, rest));
      if (draft.ok) {
        report.countRead();
        drafts.push(draft.value);
      } else report.issue({ code: `glossary.${draft.error.code}`, severity: 'unitRefused', at: { line, column } });
    }
    return drafts.length === 0 ? refuse('emptyGlossary') : ok(drafts);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    const { code, at, params } = error;
    return fail({ code, params: { ...params, line: at.line, column: at.column } });
  }
}

type Placed = {
  readonly entry: TermEntry;
  readonly rest: TbxRest | null;
  readonly line: number;
  readonly column: number;
};

async function fromTbx(text: string, report: ReportBuilder): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  for await (const item of readTbx(chunksOf(text))) {
    if (item.kind === 'issue') report.issue(item.issue);
    if (item.kind === 'concept') {
      const rest = restOfConcept(item.concept);
      placed.push({ entry: entryOfConcept(item.concept), rest, ...item.at });
    }
  }
  return placed;
}

async function fromTable(text: string, report: ReportBuilder): Promise<Result<readonly Placed[], Failure>> {
  const [headings, ...rows] = await collect(readTable(chunksOf(text)));
  const read = entriesFromTable(
    headings?.cells ?? [],
    rows.map(({ cells }) => cells),
  );
  if (!read.ok) return read;
  for (const { row, code } of read.value.issues) {
    const at = rows[row - 1]?.at ?? { line: row + 1, column: 1 };
    report.issue({ code: `glossary.${code}`, severity: code === 'noTerms' ? 'unitRefused' : 'accepted', at });
  }
  const refused = new Set(read.value.issues.flatMap(({ row, code }) => (code === 'noTerms' ? [row] : [])));
  const places = rows.filter(({ cells }, i) => !refused.has(i + 1) && cells.some((cell) => cell.trim() !== ''));
  return ok(
    read.value.entries.map((entry, i) => ({ entry, rest: null, ...(places[i]?.at ?? { line: 0, column: 0 }) })),
  );
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  yield text;
}

const inputOf = (entry: TermEntry, tbx: TbxRest | null) => ({
  class: entry.class,
  domain: entry.domain ?? '',
  definition: entry.definition ?? '',
  note: entry.note ?? '',
  doNotTranslate: entry.doNotTranslate ?? false,
  review: entry.review ?? ('approved' as const),
  extras: {
    source: entry.source,
    link: entry.link,
    image: entry.image,
    nisba: entry.nisba,
    ...(tbx ? { tbx } : {}),
  },
  terms: entry.languages.flatMap(({ lang, terms }) =>
    terms.map(
      ({ id, text, status, partOfSpeech, gender, number, caseSensitive, exactOnly, note, example, ...term }) => ({
        id,
        lang,
        text,
        status,
        partOfSpeech: partOfSpeech ?? '',
        gender: gender ?? '',
        number: number ?? '',
        caseSensitive: caseSensitive ?? false,
        exactOnly: exactOnly ?? false,
        note: note ?? '',
        example: example ?? '',
        source: term.source ?? '',
        relation: term.relation ?? null,
      }),
    ),
  ),
});
