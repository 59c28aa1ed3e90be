import { expect, test } from 'vitest';
import { readSrx } from '../../codec/srx/read';
import { collect } from '../../core/stream';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { textContent } from '../../text/inline';
import type { SegmentationRule, SegmentationRules } from '../../text/segmentation-rules';
import type { Actor } from '../actor';
import { createAlignment } from '../alignment/create-alignment';
import { importDocument, type TextImportFormat } from '../document/import-document';
import { openDocument } from '../document/manage-document';
import { createProject } from '../project/create-project';
import { saveSegment } from '../segment/save-segment';
import { exportRules } from './export-rules';
import { previewRules } from './preview-rules';
import { saveRules, viewRules } from './project-rules';
import { readRules } from './read-rules';
import { previewResegment, resegmentDocument } from './resegment-document';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const TEXT = 'انتهت المعركة؛ وعاد الجنود. وصل الوفد.';
const AT_SEMICOLONS: SegmentationRule = { isBreak: true, before: '؛', after: '\\s' };
const SLOW: SegmentationRule = { isBreak: true, before: 'b(?:a|a|aa)+x', after: '' };
const NO_PROGRESS = { report: async () => {}, isCancelled: async () => false };
const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const withFirst = (rules: SegmentationRules, rule: SegmentationRule): SegmentationRules => ({
  ...rules,
  languageRules: rules.languageRules.map((set, i) => (i === 0 ? { ...set, rules: [rule, ...set.rules] } : set)),
});

test('a preview says which rule decides, what is wrong, and which rule takes too long', async () => {
  const rules = withFirst(outside.segmentationRules(), AT_SEMICOLONS);
  const seen = value(await previewRules(outside, owner, { rules, lang: 'ar', text: TEXT }));
  expect(seen.segments.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    'انتهت المعركة؛ ',
    'وعاد الجنود. ',
    'وصل الوفد.',
  ]);
  expect(seen.boundaries[0]).toMatchObject({ isBreak: true, decidedBy: { languageRuleName: 'Arabic', ruleIndex: 0 } });
  const broken = withFirst(rules, { isBreak: true, before: 'a(', after: '[' });
  const { issues } = value(await previewRules(outside, owner, { rules: broken, lang: 'ar', text: TEXT }));
  expect(issues.map(({ side, ruleIndex, at }) => [side, ruleIndex, at])).toEqual([
    ['before', 0, 2],
    ['after', 0, 1],
  ]);
  const text = `نص ${'a'.repeat(200)}x ثم نص`;
  const slow = value(await previewRules(outside, owner, { rules: withFirst(rules, SLOW), lang: 'ar', text }));
  expect(slow).toMatchObject({ boundaries: [], tooSlow: [{ languageRuleName: 'Arabic', ruleIndex: 0 }] });
});

test('a file of rules is read for the editor, and a wrong one refused with its place', async () => {
  const read = value(
    await readRules(owner, '<srx version="1.0"><header/><body><languagerules/><maprules/></body></srx>'),
  );
  expect(read).toMatchObject({ rules: { version: '2.0', cascade: false }, count: 0 });
  expect(await readRules(owner, '<tmx/>')).toMatchObject({ error: { code: 'wrongRoot', params: { line: 1 } } });
});

onEveryDatabase('rules of a project', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const newProject = async () =>
    value(await createProject(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' })).projectId;
  const bring = async (projectId: string, text = TEXT, format: TextImportFormat = 'plain') =>
    value(await importDocument(deps(), owner, { projectId, name: 'a', encoding: 'utf-8', format, text })).documentId;
  const sources = async (projectId: string, documentId: string) =>
    value(await openDocument(deps(), owner, { projectId, documentId })).segments;
  const own = (projectId: string, version = 0) =>
    saveRules(deps(), owner, { projectId, version, rules: withFirst(outside.segmentationRules(), AT_SEMICOLONS) });

  test('are the shipped ones until somebody saves others, and again when those are taken away', async () => {
    const projectId = await newProject();
    expect(value(await viewRules(deps(), owner, projectId))).toMatchObject({
      version: 0,
      rules: outside.segmentationRules(),
    });
    expect(await own(projectId)).toEqual({ ok: true, value: { version: 1 } });
    expect(await own(projectId)).toMatchObject({ error: { code: 'staleEdit' } });
    expect(await own(projectId, 1)).toEqual({ ok: true, value: { version: 2 } });
    const file = await collect(value(await exportRules(deps(), owner, projectId)).pieces);
    expect(readSrx(file.join('')).rules.languageRules[0]?.rules[0]).toEqual(AT_SEMICOLONS);
    expect(await saveRules(deps(), owner, { projectId, version: 1, rules: null })).toMatchObject({ ok: false });
    expect(await saveRules(deps(), owner, { projectId, version: 2, rules: null })).toEqual({
      ok: true,
      value: { version: 0 },
    });
    expect(value(await viewRules(deps(), owner, projectId)).version).toBe(0);
  });

  test('cut what comes in, documents and texts to align', async () => {
    const projectId = await newProject();
    value(await own(projectId));
    const documentId = await bring(projectId);
    expect((await sources(projectId, documentId)).map(({ sourceText }) => sourceText)).toEqual([
      'انتهت المعركة؛',
      'وعاد الجنود.',
      'وصل الوفد.',
    ]);
    const { alignmentId } = value(
      await createAlignment(deps(), owner, {
        projectId,
        name: 'a',
        whenReversed: 'keep',
        source: { kind: 'file', source: { format: 'plain', text: TEXT } },
        target: { kind: 'file', source: { format: 'plain', text: 'The battle ended. A delegation came.' } },
      }),
    ) as { alignmentId: string };
    expect((await deps().alignments.get({ projectId, alignmentId }))?.state.source).toHaveLength(3);
  });

  test('that take too long refuse a document and bring nothing in', async () => {
    const projectId = await newProject();
    value(
      await saveRules(deps(), owner, { projectId, version: 0, rules: withFirst(outside.segmentationRules(), SLOW) }),
    );
    const text = `هذا نص عربي طويل ${'a'.repeat(40)}x ثم نص آخر عربي هنا أيضا`;
    const input = { projectId, name: 'a', encoding: 'utf-8', format: 'plain' as const, text };
    expect(await importDocument(deps(), owner, input)).toMatchObject({ error: { code: 'rulesTooSlow' } });
    expect(await deps().documents.list(projectId)).toEqual([]);
  });

  test('cut a document anew: what keeps its boundaries keeps all, the rest becomes a draft, and each change can be taken back', async () => {
    const projectId = await newProject();
    const documentId = await bring(projectId);
    for (const [i, text] of ['The battle ended; the soldiers returned.', 'A delegation came.'].entries()) {
      const segment = (await sources(projectId, documentId))[i]!;
      const save = { projectId, segmentId: segment.id, version: segment.version, target: textContent(text) };
      value(await saveSegment(deps(), owner, { ...save, status: 'reviewed', origin: { kind: 'typed' } }));
    }
    const before = await sources(projectId, documentId);
    value(await own(projectId));
    const input = { projectId, documentId };
    const preview = value(await previewResegment(deps(), owner, input));
    expect(preview).toMatchObject({ version: 1, before: 2, after: 3, kept: 1, changed: 1, translated: 1, locked: 0 });
    expect(await resegmentDocument(deps(), owner, { ...input, version: 7 }, NO_PROGRESS)).toMatchObject({
      error: { code: 'staleEdit' },
    });
    const done = value(await resegmentDocument(deps(), owner, { ...input, version: 1 }, NO_PROGRESS));
    expect(done).toMatchObject({ changed: 1, left: 0 });
    const after = await sources(projectId, documentId);
    expect(after.map(({ targetText, status }) => [targetText, status])).toEqual([
      ['The battle ended; the soldiers returned.', 'draft'],
      ['', 'untranslated'],
      ['A delegation came.', 'reviewed'],
    ]);
    expect(after[2]).toEqual(before[1]);
    const again = value(await resegmentDocument(deps(), owner, { ...input, version: 1 }, NO_PROGRESS));
    expect(again).toMatchObject({ changed: 0, left: 0 });
    const [changeId] = done.changeIds;
    expect(
      await deps().segments.undoRun({ projectId, changeId: outside.newId(), undoes: changeId!, actorId: ACTOR_ID }),
    ).not.toBeNull();
    expect((await sources(projectId, documentId)).map(({ targetText, status }) => [targetText, status])).toEqual(
      before.map(({ targetText, status }) => [targetText, status]),
    );
  });

  test('leave alone what says itself where it is cut', async () => {
    const projectId = await newProject();
    const documentId = await bring(projectId, 'msgid "كلمة. أخرى"\nmsgstr ""\n', 'po');
    expect(await previewResegment(deps(), owner, { projectId, documentId })).toMatchObject({
      error: { code: 'rulesFixed' },
    });
  });
});
