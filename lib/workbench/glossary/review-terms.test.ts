import fc from 'fast-check';
import { expect, test } from 'vitest';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import { addEntry, setEntryDeleted } from './edit-entry';
import { createGlossary } from './manage-glossary';
import { type ProposedTerm, proposeTerms } from './propose-terms';
import {
  arrangeTerm,
  commentOnTerm,
  decideTerm,
  mergeTargets,
  mergeTerm,
  reviewDetail,
  reviewQueue,
  undoDecision,
} from './review-terms';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const translator: Actor = { ...owner, role: 'translator' };
const EVIDENCE = { sentences: [], renderings: [], count: 1, score: 0.8, firstSeen: null, lastSeen: null };

const proposal = (arabic: string, english: string, count = 1): ProposedTerm => ({
  entry: {
    class: 'person',
    terms: [
      { lang: 'ar', text: arabic, status: 'preferred' },
      { lang: 'en', text: english, status: 'preferred' },
    ],
  },
  evidence: { ...EVIDENCE, count },
});

onEveryDatabase('review of terms', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const newGlossary = async () =>
    value(await createGlossary(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' }))
      .glossaryId;
  const propose = async (glossaryId: string, ...proposals: ProposedTerm[]) =>
    value(await proposeTerms(deps(), translator, { glossaryId, proposals }));
  const open = async (glossaryId: string, queue: 'open' | 'mine' | 'deferred' = 'open') =>
    value(await reviewQueue(deps(), owner, { glossaryId, filter: { queue }, cursor: null }));

  test('a pair is proposed once, whatever its spelling, and its evidence is kept up to date', async () => {
    const glossaryId = await newGlossary();
    expect(await propose(glossaryId, proposal('أحمد', 'Ahmad'), proposal('احمد', 'Ahmad'))).toEqual({
      added: 1,
      renewed: 0,
      known: 0,
      leftOut: 1,
    });
    expect(await propose(glossaryId, proposal('أحمد', 'Ahmad', 7))).toMatchObject({ added: 0, renewed: 1 });
    const [candidate] = (await open(glossaryId)).items;
    expect(candidate?.evidence?.count).toBe(7);
  });

  test('whatever is proposed in whatever parts, repeating all of it adds nothing', async () => {
    const glossaryId = await newGlossary();
    const name = fc.constantFrom('أحمد', 'احمد', 'ليلى', 'مصر', 'طرابلس');
    const latin = fc.constantFrom('Ahmad', 'Ahmed', 'Layla', 'Egypt', 'Tripoli');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, latin), { maxLength: 8 }), async (pairs) => {
        const proposals = pairs.map(([a, b]) => proposal(a, b));
        const first = await propose(glossaryId, ...proposals);
        expect(first.added + first.renewed + first.known + first.leftOut).toBe(pairs.length);
        expect(await propose(glossaryId, ...proposals)).toMatchObject({ added: 0 });
      }),
      { numRuns: 15 },
    );
  });

  test('what was rejected or deleted is not proposed again; what is approved counts as known', async () => {
    const glossaryId = await newGlossary();
    await propose(glossaryId, proposal('بلال', 'Bilal'), proposal('كمال', 'Kamal'), proposal('فهد', 'Fahd'));
    const [first, second, third] = (await open(glossaryId)).items.map(({ entry }) => entry);
    const at = (entryId: string) => ({ glossaryId, entryId, version: 0, reason: 'no name' });
    value(await decideTerm(deps(), owner, { ...at(first!.id), review: 'rejected' }));
    value(await decideTerm(deps(), owner, { ...at(second!.id), review: 'approved' }));
    value(await setEntryDeleted(deps(), owner, { glossaryId, entryId: third!.id, version: 0, isDeleted: true }));
    expect(
      await propose(glossaryId, proposal('بلال', 'Bilal'), proposal('كمال', 'Kamal'), proposal('فهد', 'Fahd')),
    ).toEqual({ added: 0, renewed: 0, known: 1, leftOut: 2 });
    expect((await open(glossaryId)).total).toBe(0);
  });

  test('two decisions about one candidate: the second is refused, and undo brings back what was', async () => {
    const glossaryId = await newGlossary();
    await propose(glossaryId, proposal('سرت', 'Sirte'));
    const entryId = (await open(glossaryId)).items[0]!.entry.id;
    const decision = { glossaryId, entryId, version: 0, reason: '' };
    const decided = value(await decideTerm(deps(), owner, { ...decision, review: 'approved' }));
    const late = await decideTerm(deps(), owner, { ...decision, review: 'rejected' });
    expect(late).toMatchObject({ ok: false, error: { code: 'staleEdit' } });
    const undone = value(await undoDecision(deps(), owner, { glossaryId, ...decided }));
    expect(await deps().glossaries.entry(glossaryId, entryId)).toMatchObject({ review: 'proposed', version: 2 });
    expect(undone.entries).toEqual([{ entryId, version: 2 }]);
    const stale = await undoDecision(deps(), owner, { glossaryId, ...decided });
    expect(stale).toMatchObject({ ok: false, error: { code: 'staleEdit' } });
  });

  test('a merge brings the new spelling into the entry and can be taken back as one', async () => {
    const glossaryId = await newGlossary();
    const { entryId: intoId } = value(
      await addEntry(deps(), owner, { glossaryId, entry: proposal('القذافي', 'Gaddafi').entry }),
    );
    await propose(glossaryId, proposal('القذافي', 'Qadhafi'));
    const { entry } = (await open(glossaryId)).items[0]!;
    const detail = value(await reviewDetail(deps(), owner, { glossaryId, entryId: entry.id }));
    expect(detail.conflicts).toMatchObject([{ kind: 'sameTerm', entry: { id: intoId } }]);
    const texts = async () =>
      (await deps().glossaries.entry(glossaryId, intoId))!.terms.map(({ text, status }) => [text, status]);
    const before = await texts();
    const merge = { glossaryId, entryId: entry.id, intoId, reason: '' };
    expect(await mergeTerm(deps(), owner, { ...merge, version: 9 })).toMatchObject({ ok: false });
    expect(await texts()).toEqual(before);
    const merged = value(await mergeTerm(deps(), owner, { ...merge, version: 0 }));
    expect(await texts()).toEqual([...before, ['Qadhafi', 'admitted']]);
    expect((await open(glossaryId)).total).toBe(0);
    value(await undoDecision(deps(), owner, { glossaryId, ...merged }));
    expect(await texts()).toEqual(before);
    expect((await open(glossaryId)).total).toBe(1);
  });

  test('a candidate is offered other entries to become part of, and refused those that were turned down', async () => {
    const glossaryId = await newGlossary();
    await propose(glossaryId, proposal('القذافي', 'Gaddafi'), proposal('قذاف الدم', 'Gaddaf'), proposal('سبها', 'Gad'));
    const [first, second, third] = (await open(glossaryId)).items.map(({ entry }) => entry.id);
    const key = { glossaryId, entryId: first!, version: 0, reason: '' };
    value(await decideTerm(deps(), owner, { ...key, entryId: third!, review: 'rejected' }));
    const targets = async (text: string) =>
      value(await mergeTargets(deps(), owner, { ...key, text })).map(({ id }) => id);
    expect(await targets(' gad ')).toEqual([second]);
    expect(await targets(' ')).toEqual([]);
    const refused = await mergeTerm(deps(), owner, { ...key, intoId: third! });
    expect(refused).toMatchObject({ ok: false, error: { code: 'entryNotFound' } });
  });

  test('candidates are put off, taken and talked about', async () => {
    const glossaryId = await newGlossary();
    await propose(glossaryId, proposal('درنة', 'Derna'), proposal('سبها', 'Sabha'));
    const [first, second] = (await open(glossaryId)).items.map(({ entry }) => ({ glossaryId, entryId: entry.id }));
    value(await arrangeTerm(deps(), owner, { ...first!, isDeferred: true }));
    value(await arrangeTerm(deps(), owner, { ...second!, isMine: true }));
    value(await commentOnTerm(deps(), owner, { ...second!, text: ' أم Sebha؟ ' }));
    const ids = async (queue: 'open' | 'mine' | 'deferred') =>
      (await open(glossaryId, queue)).items.map(({ entry }) => entry.id);
    expect(await ids('open')).toEqual([second!.entryId]);
    expect(await ids('mine')).toEqual([second!.entryId]);
    expect(await ids('deferred')).toEqual([first!.entryId]);
    expect(value(await reviewDetail(deps(), owner, second!)).comments).toMatchObject([{ text: 'أم Sebha؟' }]);
  });

  test('the queue comes page by page, each candidate once, in the order of the proposals', async () => {
    const glossaryId = await newGlossary();
    const names = Array.from({ length: 230 }, (_, i) => `اسم ${i}`);
    await propose(glossaryId, ...names.map((name, i) => proposal(name, `Name ${i}`)));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const input: Parameters<typeof reviewQueue>[2] = { glossaryId, filter: { queue: 'open' }, cursor };
      const page = value(await reviewQueue(deps(), owner, input));
      expect(page.total).toBe(230);
      seen.push(...page.items.map(({ entry }) => entry.terms[0]!.text));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(names);
  });

  test('a reader decides nothing', async () => {
    const glossaryId = await newGlossary();
    const reader: Actor = { ...owner, role: 'reader' };
    const proposed = await proposeTerms(deps(), reader, { glossaryId, proposals: [proposal('سرت', 'Sirte')] });
    expect(proposed).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});
