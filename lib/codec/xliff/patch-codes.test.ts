import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { type InlineContent, normalizeContent, plainText } from '../../text/inline';
import { CodecError } from '../types';
import { patchXliff } from './patch';
import { readXliff } from './read';
import { validateXliff } from './validate/validate';
import { unitsOf } from './xliff.testkit';

const NEW = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ar"><file id="f"><unit id="u1"><originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData><segment id="s1"><source><ph id="1" dataRef="d1"/>a<pc id="2" canOverlap="no" dataRefStart="d1" dataRefEnd="d2" dir="rtl" type="fmt" subType="xlf:b">b <pc id="5"/><sc id="3" type="fmt"/>c</pc>d<ec startRef="3" type="fmt"/><mrk id="m1" type="term">e</mrk><sm id="m2" type="comment" value="x"/>f<em startRef="m2"/><ph id="4" disp="x"/><cp hex="0001"/><sc id="6" isolated="yes"/></source></segment><segment><source>g <ph id="7"/></source><target>g</target></segment></unit></file></xliff>`;
const OLD = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ar" datatype="plaintext"><body><trans-unit id="1"><source><x id="1"/>a<g id="2" ctype="bold">b <g id="5"/><bx id="3" rid="1"/>c</g>d<ex id="4" rid="1"/><mrk mtype="term">e</mrk><bpt id="6">&lt;b></bpt>f<ept id="6">&lt;/b></ept><ph id="7">{0}<sub>in</sub></ph><it id="8" pos="open">&lt;i></it></source></trans-unit></body></file></xliff>`;
/** What a translator may break and is told of: the file says what may go, double and change place. */
const THEIRS = ['candelete-kept', 'cancopy-kept', 'noreorder-kept', 'noreorder-start'];

test.each([
  ['2.1', NEW],
  ['1.2', OLD],
])('whatever becomes of the codes of a segment, what is written of %s breaks no rule', async (_, text) => {
  const read = async (xml: string) => (await collect(unitsOf(readXliff(each([xml])))))[0]!.segments[0]!;
  const errors = async (xml: string) =>
    (await collect(validateXliff(each([xml]))))
      .filter(({ severity, rule }) => severity === 'error' && !THEIRS.some((theirs) => rule.endsWith(theirs)))
      .map(({ rule, params }) => `${rule} ${JSON.stringify(params)}`);
  expect(await errors(text)).toEqual([]);
  const { source } = await read(text);
  const targets = fc.array(fc.nat(source.length - 1), { minLength: 1, maxLength: source.length + 3 });
  await fc.assert(
    fc.asyncProperty(targets, async (places) => {
      const target: InlineContent = normalizeContent(places.map((place) => source[place]!));
      let patched: string;
      try {
        patched = patchXliff(text, [{ unit: 0, segment: 0, target, status: 'translated' }]);
      } catch (error) {
        expect(error).toBeInstanceOf(CodecError);
        // A mark that crosses another element is nothing that 1.2 can say.
        expect((error as CodecError).params['reason']).toBe('crossedMark');
        return;
      }
      expect(await errors(patched), patched).toEqual([]);
      const again = await read(patched);
      expect(plainText(again.target!)).toBe(plainText(target));
    }),
    { numRuns: 500 },
  );
});
