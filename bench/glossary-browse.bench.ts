/**
 * Pages of a big glossary as its browser asks for them: `npm run bench -- glossary-browse [terms]`. Uses a data folder of its own
 * in the temporary folder, or DATABASE_URL. One JSON line a question: milliseconds, the middle of five.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDeps } from '../lib/db/deps';
import { withClient } from '../lib/db/reach';
import { outside } from '../lib/io/outside';
import { entryDraft, saveEntry } from '../lib/workbench/glossary/edit-entry';
import { browseGlossary, createGlossary } from '../lib/workbench/glossary/manage-glossary';
import { checkEntry } from '../lib/workbench/glossary/open-entry';
import { reviewMany, undoMany } from '../lib/workbench/glossary/review-many';
import type { EntryFilter } from '../lib/workbench/ports/glossaries';

const TERMS = Number(process.argv[2] ?? 200_000);
const BATCH = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'qantara-bench-'));
process.env['QANTARA_DATA'] ??= join(folder, 'data');

/** Every hundredth lacks its English, every thousandth has the Arabic of the one before. */
function words(i: number) {
  const ar = { lang: 'ar', text: `هيئة الجسور رقم ${i % 1000 === 999 ? i - 1 : i}`, status: 'preferred' as const };
  const en = { lang: 'en', text: `Bridges Authority Number ${i}`, status: 'preferred' as const };
  return i % 100 === 50 ? [ar] : [ar, en];
}

await withClient('bench', async (db) => {
  const deps = databaseDeps(db, outside);
  const actor = { userId: outside.newId(), name: 'bench', role: 'owner' } as const;
  const created = await createGlossary(deps, actor, { name: 'bench', sourceLang: 'ar', targetLang: 'en' });
  if (!created.ok) throw new Error(created.error.code);
  const { glossaryId } = created.value;
  const ids: string[] = [];
  for (let i = 0; i < TERMS / 2; i += BATCH) {
    const drafts = Array.from({ length: BATCH }, (_, k) => {
      const n = i + k;
      const terms = words(n);
      // A language that lacks its term is stored by imports alone: the form of an entry asks for both.
      const more = terms.length === 1 ? { doNotTranslate: true } : {};
      const draft = entryDraft(deps, deps.newId(), {
        class: n % 3 === 0 ? 'person' : 'place',
        domain: `domain ${n % 20}`,
        ...{ terms, review: 'approved' as const, ...more },
      });
      if (!draft.ok) throw new Error(draft.error.code);
      ids.push(draft.value.id);
      return { ...draft.value, doNotTranslate: false };
    });
    await deps.glossaries.insert(glossaryId, drafts, { importRunId: null, actorId: actor.userId });
  }
  await db.$executeRawUnsafe('analyze');

  async function measured(question: string, ask: (round: number) => Promise<unknown>, rounds = 5): Promise<void> {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const started = performance.now();
      await ask(round);
      times.push(performance.now() - started);
    }
    const ms = Math.round(times.sort((a, b) => a - b)[rounds >> 1]! * 10) / 10;
    console.log(JSON.stringify({ question, terms: TERMS, ms }));
  }
  const browse =
    (filter: EntryFilter, cursor: string | null = null) =>
    async () => {
      const page = await browseGlossary(deps, actor, { glossaryId, filter, cursor });
      if (!page.ok) throw new Error(page.error.code);
      return page.value.entries.items.length;
    };
  await measured('the first page', browse({}));
  await measured('a page in the middle', browse({}, ids[ids.length >> 1]!));
  await measured('an English word', browse({ text: 'Number 31415' }));
  await measured('an Arabic word with what hangs on it', browse({ text: 'للجسور رقم 2718' }));
  await measured('a word that is nowhere', browse({ text: 'nowhere' }));
  await measured('a kind', browse({ class: 'person' }));
  await measured('a domain', browse({ domain: 'domain 7' }));
  await measured('a state', browse({ review: 'rejected' }));
  await measured('without an English term', browse({ missing: 'en' }));
  await measured('in conflict, with what', browse({ isConflicting: true }));
  await measured('deleted', browse({ isDeleted: true }));
  const entry = { class: 'person' as const, terms: words(31_415) };
  await measured('conflicts while typing', () => checkEntry(deps, actor, { glossaryId, entryId: null, entry }));
  await measured('a save', (round) => saveEntry(deps, actor, { glossaryId, entryId: ids[5]!, version: round, entry }));
  const batchId = deps.newId();
  const of = { entryIds: ids.slice(1000, 2000) };
  await measured(
    'a thousand states changed',
    () => reviewMany(deps, actor, { glossaryId, of, review: 'inReview', reason: '', batchId }),
    1,
  );
  await measured('and taken back', () => undoMany(deps, actor, { glossaryId, batchId }), 1);
});
rmSync(folder, { recursive: true, force: true });
