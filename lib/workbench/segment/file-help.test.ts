import { expect, test } from 'vitest';
import { collect } from '../../core/stream';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { exportDocument } from '../document/export-document';
import { importDocument } from '../document/import-document';
import { openDocument } from '../document/manage-document';
import { createProject } from '../project/create-project';
import { helpSegment } from './help-segment';
import { splitSegment, undoResegment } from './resegment';
import { saveSegment } from './save-segment';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const TWO = `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" srcLang="ar" trgLang="en"><file id="f">
<unit id="u1"><mtc:matches>
<mtc:match ref="#a" matchQuality="87.5" origin="ذاكرة العميل"><source>وصل <pc id="9">الوفد</pc>. انتهى</source><target>The <pc id="9">delegation</pc> came.</target></mtc:match>
<mtc:match ref="#b"><source>جلس الوزير</source><target>The minister sat.</target></mtc:match>
<mtc:match ref="#a" matchQuality="100" reference="yes"><source>وصل</source><target xml:lang="fr">La délégation.</target></mtc:match>
</mtc:matches><gls:glossary><gls:glossEntry><gls:term>الوفد</gls:term><gls:translation>delegation</gls:translation><gls:definition>من يمثل دولة</gls:definition></gls:glossEntry></gls:glossary>
<segment id="a"><source>وصل <pc id="1">الوفد</pc>. انتهى.</source></segment><segment id="b"><source>جلس الوزير وبالوفد.</source></segment></unit>
</file></xliff>`;
const ONE = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ar" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>وصل <g id="1">الوفد</g>.</source><alt-trans match-quality="64%" origin="OmegaT"><source>وصل <g id="1">الرئيس</g>.</source><target>The <g id="1">president</g> came.</target></alt-trans></trans-unit>
</body></file></xliff>`;

onEveryDatabase('what a file brings for its segments', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  const bring = async (text: string) => {
    const languages = { sourceLang: 'ar', targetLang: 'en' };
    const { projectId } = value(await createProject(deps(), owner, { name: outside.newId(), ...languages }));
    const input = { projectId, name: 'a', encoding: 'utf-8', format: 'xliff', text } as const;
    const { documentId } = value(await importDocument(deps(), owner, input));
    const segments = async () => value(await openDocument(deps(), owner, { projectId, documentId })).segments;
    const help = async (n: number) =>
      value(await helpSegment(deps(), owner, { projectId, segmentId: (await segments())[n]!.id }));
    return { projectId, documentId, segments, help };
  };

  test('matches and terms of XLIFF 2 stand in the panels of the segment they are for', async () => {
    const { help } = await bring(TWO);
    const [first, second] = [await help(0), await help(1)];
    expect(first.matches).toMatchObject([
      { isFromFile: true, score: 87, memoryName: 'ذاكرة العميل', targetText: 'The delegation came.' },
    ]);
    const codes = first.matches[0]!.repaired!.filter(({ kind }) => kind === 'code');
    expect(codes).toMatchObject([{ id: '1' }, { id: '1' }]);
    expect(first.terms).toMatchObject([{ isFromFile: true, core: 'الوفد', renderings: [{ text: 'delegation' }] }]);
    expect(first.entries).toMatchObject([{ definition: 'من يمثل دولة' }]);
    expect(second.matches).toMatchObject([{ isFromFile: true, targetText: 'The minister sat.', memoryName: '' }]);
    expect(second.matches[0]!.score).toBeLessThan(100);
    expect(second.terms).toMatchObject(
      [{ core: 'وفد', proclitics: ['و', 'ب', 'ال'] }].map(() => ({ isFromFile: true })),
    );
  });

  test('alt-trans of XLIFF 1.2 with its quality, in the panel', async () => {
    const { help } = await bring(ONE);
    expect((await help(0)).matches).toMatchObject([
      { isFromFile: true, score: 64, memoryName: 'OmegaT', targetText: 'The president came.' },
    ]);
  });

  test('a segment that was split has none of what was for the whole, until that is undone', async () => {
    const { projectId, segments, help } = await bring(TWO);
    const [segment] = await segments();
    const at = segment!.sourceText.indexOf(' انتهى') + 1;
    const input = { projectId, segmentId: segment!.id, version: segment!.version, source: at, target: 0 };
    const { changeId } = value(await splitSegment(deps(), owner, input));
    expect((await help(0)).matches).toEqual([]);
    value(await undoResegment(deps(), owner, { projectId, changeId }));
    expect((await help(0)).matches).toHaveLength(1);
  });

  test.each([
    [
      'xliff-2.1',
      TWO,
      /<mtc:match ref="#b" matchQuality="100" type="tm" origin="[^"]+"><source>جلس الوزير وبالوفد\.<\/source>/u,
    ],
    [
      'xliff-1.2',
      ONE,
      /<alt-trans match-quality="100%" origin="[^"]+"><source>وصل الوفد\.<\/source><target>It came\.<\/target>/u,
    ],
  ] as const)(
    '%s: matches of our memories go along on request, and nothing else changes',
    async (format, text, made) => {
      const { projectId, documentId } = await bring(text);
      const translation = text === TWO ? 'He sat with it.' : 'It came.';
      // Another document of the project says the same sentence and has its translation in the memory.
      const plain = text === TWO ? 'جلس الوزير وبالوفد.' : 'وصل الوفد.';
      const input = { projectId, name: 'b', encoding: 'utf-8', format: 'plain', text: plain } as const;
      const other = value(await importDocument(deps(), owner, input));
      const [same] = value(await openDocument(deps(), owner, { projectId, documentId: other.documentId })).segments;
      const save = {
        projectId,
        segmentId: same!.id,
        version: same!.version,
        status: 'translated',
        origin: null,
      } as const;
      value(await saveSegment(deps(), owner, { ...save, target: textContent(translation) }));
      const out = async (withMatches: boolean) =>
        (
          await collect(
            value(await exportDocument(deps(), owner, { projectId, documentId, format, withMatches })).pieces,
          )
        ).join('');
      const [bare, full] = [await out(false), await out(true)];
      expect(bare).not.toMatch(made);
      expect(full).toMatch(made);
    },
  );
});
