import { expect, test } from 'vitest';
import { newId } from '../io/clock';
import { textContent } from '../text/inline';
import { commentStore } from './comment-store';
import { documentStore } from './document-store';
import { importRunStore } from './import-run-store';
import { projectStore } from './project-store';
import { segmentStore } from './segment-store';
import { onEveryDatabase } from './testing/databases';
import { ACTOR_ID, documentOf } from './testing/samples.testkit';

onEveryDatabase('document store', ({ client, engine }) => {
  const store = () => documentStore(client());
  const bring = async (texts: readonly string[]) => {
    const projectId = newId();
    const draft = { id: projectId, name: 'p', description: '', isSample: false, sourceLang: 'ar', targetLang: 'en' };
    await projectStore(client()).create(draft);
    const document = documentOf(projectId, ...texts);
    await store().insert(document);
    return { projectId, document };
  };
  const imports = (projectId: string) => importRunStore(client()).list(projectId);
  /** Writes the same text into every segment, as one change. */
  const fill = async (projectId: string, documentId: string, text: string) => {
    const segments = await segmentStore(client()).inDocument(projectId, documentId);
    const origin = { kind: 'imported', format: 'bilingual-docx' } as const;
    const written = { target: textContent(text), targetText: text, status: 'draft', origin } as const;
    return segmentStore(client()).saveMany({
      projectId,
      documentId,
      changeId: newId(),
      kind: 'return',
      actorId: ACTOR_ID,
      file: { name: 'a.docx', rows: segments.length },
      saves: segments.map(({ id, version }) => ({ id, version, ...written })),
      units: null,
      comments: [],
    });
  };

  test('a document comes with its import, and both go when that is undone', async () => {
    const { projectId, document } = await bring(['أولا', 'ثانيا']);
    expect(await imports(projectId)).toMatchObject([{ id: document.run.id, kind: 'document', state: 'done' }]);
    expect(await store().undoImport(projectId, document.run.id)).toBe(1);
    expect(await store().list(projectId)).toEqual([]);
    expect(await client().segment.count({ where: { projectId } })).toBe(0);
  });

  test('an import that breaks off leaves neither a document nor an import', async () => {
    const { projectId, document } = await bring(['أولا']);
    const twice = { ...documentOf(projectId, 'ثانيا'), id: document.id };
    await expect(store().insert(twice)).rejects.toThrow();
    expect(await store().list(projectId)).toHaveLength(1);
    expect(await imports(projectId)).toHaveLength(1);
  });

  test('what somebody has worked on is not taken away', async () => {
    const { projectId, document } = await bring(['أولا', 'ثانيا']);
    await fill(projectId, document.id, 'One');
    expect(await store().undoImport(projectId, document.run.id)).toBeNull();
    const other = await bring(['ثالثا']);
    const [segment] = await segmentStore(client()).inDocument(other.projectId, other.document.id);
    const comment = {
      projectId: other.projectId,
      id: newId(),
      segmentId: segment!.id,
      authorId: ACTOR_ID,
      text: 'لماذا؟',
    };
    await commentStore(client()).add(comment);
    expect(await store().undoImport(other.projectId, other.document.run.id)).toBeNull();
    expect(await store().list(other.projectId)).toHaveLength(1);
  });

  test('an export sees what others change in all segments or in none', async () => {
    const { projectId, document } = await bring(Array.from({ length: 300 }, (_, i) => `جملة ${i}`));
    let isDone = false;
    const writer = (async () => {
      for (let round = 1; round <= 8; round++) expect(await fill(projectId, document.id, `round ${round}`)).toBe(true);
      isDone = true;
    })();
    const seen = new Set<string>();
    while (!isDone) {
      const whole = (await store().whole(projectId, document.id))!;
      const texts = new Set(whole.segments.map(({ targetText }) => targetText));
      expect([...texts], 'one picture').toHaveLength(1);
      const { byStatus } = whole.document.progress;
      expect(byStatus.untranslated + byStatus.draft).toBe(300);
      expect(byStatus.draft).toBe(texts.has('') ? 0 : 300);
      seen.add([...texts][0]!);
    }
    await writer;
    expect(seen.size, `pictures on the ${engine} database`).toBeGreaterThan(1);
  }, 60_000);

  test('two returns of the same version: one is taken, the other changes nothing', async () => {
    const { projectId, document } = await bring(['أولا', 'ثانيا', 'ثالثا']);
    const outcomes = await Promise.all([fill(projectId, document.id, 'A'), fill(projectId, document.id, 'B')]);
    const segments = await segmentStore(client()).inDocument(projectId, document.id);
    expect(new Set(segments.map(({ targetText }) => targetText)).size).toBe(1);
    const taken = outcomes.filter(Boolean).length;
    expect(segments.map(({ version }) => version)).toEqual(segments.map(() => taken));
    expect(await client().segmentRevision.count({ where: { projectId } })).toBe(3 * taken);
  });
});
