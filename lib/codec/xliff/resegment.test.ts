import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { plainText } from '../../text/inline';
import { xmlEventsOf } from '../xml/events';
import { readXliff } from './read';
import { resegmentXliff } from './resegment';
import { segment, unit } from './validate/documents-2.testkit';
import { validateXliff } from './validate/validate';
import { decode, samples, unitsOf } from './xliff.testkit';

const read = async (text: string) => (await collect(unitsOf(readXliff(each([text])))))[0]!;
const errors = async (text: string) =>
  (await collect(validateXliff(each([text]))))
    .filter((finding) => finding.severity === 'error')
    .map(({ rule }) => rule);
const texts = async (text: string) => (await read(text)).segments.map(({ source }) => plainText(source));

/** Tags with sorted attributes and text, without the white space between structural elements. */
function canonical(text: string): string[] {
  const out: string[] = [];
  let inline = 0;
  for (const event of xmlEventsOf(text)) {
    if (event.kind === 'open') {
      out.push(
        `<${event.local} ${Object.entries(event.attrs)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .join(' ')}`,
      );
      if (['source', 'target', 'data'].includes(event.local)) inline++;
    } else if (event.kind === 'close') {
      out.push(`/${event.local}`);
      if (['source', 'target', 'data'].includes(event.local)) inline--;
    } else if (event.kind === 'text' && inline > 0) out.push(event.text);
  }
  return out;
}

describe('resegmentXliff', () => {
  const cut = segment('<source>One. <pc id="1" dataRefStart="d" disp="x">Two. Three.</pc> Four.</source>').replace(
    'dataRefStart="d" disp="x"',
    'type="fmt"',
  );

  test('what modules say of a segment that is joined to another, they say of that one', async () => {
    const modules =
      '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref=\'#s2\'><source>B.</source><target>b</target></mtc:match></mtc:matches>' +
      '<ctr:changeTrack xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.1"><ctr:revisions appliesTo="segment" ref="s2"><ctr:revision/></ctr:revisions></ctr:changeTrack>';
    const parts = '<segment id="s1"><source>A. </source></segment><segment id="s2"><source>B.</source></segment>';
    const text = unit(modules + parts);
    const joined = resegmentXliff(text, { kind: 'join', unit: 0, segments: [0, 1] });
    expect(await errors(text)).toEqual([]);
    expect(await errors(joined)).toEqual([]);
    expect(joined).toContain("<mtc:match ref='#s1'>");
    expect(joined).toContain('appliesTo="segment" ref="s1"');
    expect(await texts(joined)).toEqual(['A. B.']);
  });

  test('of joined segments the first id there is stays', async () => {
    const parts = '<segment><source>A. </source></segment><segment id="x"><source>B.</source></segment>';
    const joined = resegmentXliff(unit(parts), { kind: 'join', unit: 0, segments: [0, 1] });
    expect(joined).toContain('id="x"');
    expect(await errors(joined)).toEqual([]);
  });

  test('splits a segment and the pairs that lie across the cut', async () => {
    const result = resegmentXliff(cut, { kind: 'split', unit: 0, segment: 0, source: [5, 10] });
    expect(await texts(result)).toEqual(['One. ', 'Two. ', 'Three. Four.']);
    expect(result).toContain('<sc id="1" type="fmt" canOverlap="no"/>Two. ');
    expect(result).toContain('Three.<ec startRef="1" type="fmt" canOverlap="no"/> Four.');
    expect((await read(result)).segments.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
    expect(await errors(result)).toEqual([]);
  });

  test('joins them again', async () => {
    const result = resegmentXliff(cut, { kind: 'split', unit: 0, segment: 0, source: [5, 10] });
    const joined = resegmentXliff(result, { kind: 'join', unit: 0, segments: [0, 1, 2] });
    expect(await texts(joined)).toEqual(['One. Two. Three. Four.']);
    expect(joined).toContain('<pc id="1" type="fmt" canOverlap="no">Two. Three.</pc>');
    expect(await errors(joined)).toEqual([]);
  });

  test('takes the earliest state when joining, the target of what has none from its source, and what stands between', async () => {
    const text = unit(
      '<segment id="a" state="final"><source>A.</source><target>أ.</target></segment><ignorable><source> </source></ignorable><segment id="b" state="translated" subState="my:x"><source>B.</source><target>ب.</target></segment>',
    );
    const joined = await read(resegmentXliff(text, { kind: 'join', unit: 0, segments: [0, 1] }));
    expect(joined.segments).toMatchObject([
      { id: 'a', state: 'translated', subState: 'my:x', source: [{ text: 'A. B.' }], target: [{ text: 'أ. ب.' }] },
    ]);
  });

  test('gives back what stood between two segments that were joined', async () => {
    const text = unit(
      '<segment id="a"><source>A.</source><target>أ.</target></segment><ignorable><source> </source></ignorable><segment id="b"><source>B.</source><target>ب.</target></segment>',
    );
    const joined = resegmentXliff(text, { kind: 'join', unit: 0, segments: [0, 1] });
    const split = resegmentXliff(joined, { kind: 'split', unit: 0, segment: 0, source: [2, 3], ignorable: 1 });
    expect(split).toContain('<ignorable><source> </source></ignorable>');
    expect((await read(split)).segments).toMatchObject([
      { id: 'a', source: [{ text: 'A.' }], trailing: ' ' },
      { source: [{ text: 'B.' }] },
    ]);
    expect(await errors(split)).toEqual([]);
  });

  test('keeps the order of targets when parts come and go', async () => {
    const text = unit(
      '<segment id="a"><source>A. a.</source><target order="2">x</target></segment><segment id="b"><source>B.</source><target order="1">y</target></segment>',
    );
    const split = resegmentXliff(text, { kind: 'split', unit: 0, segment: 0, source: [3], target: [1] });
    expect((await read(split)).segments.map(({ id, order }) => [id, order])).toEqual([
      ['a', 2],
      ['s1', 3],
      ['b', 1],
    ]);
    expect(await errors(split)).toEqual([]);
  });

  test.each<[string, string, number[]]>([
    [
      'canResegment',
      unit('<segment canResegment="no"><source>A.</source></segment><segment><source>B.</source></segment>'),
      [0, 1],
    ],
    [
      'notAdjacent',
      unit(
        '<segment><source>A.</source></segment><segment><source>B.</source></segment><segment><source>C.</source></segment>',
      ),
      [0, 2],
    ],
    ['unknownSegment', unit('<segment><source>A.</source></segment>'), [0, 1]],
  ])('refuses to join: %s', (reason, text, segments) => {
    expect(() => resegmentXliff(text, { kind: 'join', unit: 0, segments })).toThrow(
      expect.objectContaining({ code: 'notSupported', params: { reason } }),
    );
  });

  test('loses no text and no code, wherever a segment is cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('One. ', '<ph id="N"/>', '<pc id="N">', '</pc>', '<mrk id="N" type="term">', '</mrk>', 'x'),
          { maxLength: 9 },
        ),
        fc.array(fc.nat(20), { maxLength: 3 }),
        async (pieces, places) => {
          const open: string[] = [];
          let content = '';
          for (const [i, piece] of pieces.entries()) {
            if (!piece.startsWith('</')) content += piece.replace('N', `c${i}`);
            else if (open.at(-1) === piece) content += open.pop();
            if (piece.startsWith('<pc')) open.push('</pc>');
            if (piece.startsWith('<mrk')) open.push('</mrk>');
          }
          const text = segment(`<source>${content}${open.reverse().join('')}</source>`);
          const length = plainText((await read(text)).segments[0]!.source).length;
          const source = [...new Set(places.map((place) => place % (length + 1)))].sort((a, b) => a - b);
          const split = resegmentXliff(text, { kind: 'split', unit: 0, segment: 0, source });
          expect((await texts(split)).join('')).toBe((await texts(text)).join(''));
          expect(await errors(split)).toEqual([]);
          const all = (await read(split)).segments.map((_, i) => i);
          const joined = resegmentXliff(split, { kind: 'join', unit: 0, segments: all });
          const shape = async (t: string) =>
            (await read(t)).segments[0]!.source.map((node) =>
              node.kind === 'text' ? node.text : [node.form, node.id],
            );
          expect(await shape(joined)).toEqual(await shape(text));
        },
      ),
    ));

  const pair = (name: string) => {
    const find = (suffix: string) =>
      [...samples('xliff-2/oasis-21/core/in-out')].find(({ path }) => path.endsWith(`${name}_${suffix}.xlf`));
    return [find('in'), find('out')].map((sample) => (sample ? decode(sample.bytes)! : ''));
  };
  test.skipIf(pair('toJoin4')[0] === '')('makes toJoin4_out of toJoin4_in (../shared/data)', () => {
    const [input, output] = pair('toJoin4');
    const first = resegmentXliff(input!, { kind: 'join', unit: 0, segments: [0, 1, 2] });
    const second = resegmentXliff(first, { kind: 'join', unit: 0, segments: [2, 3] });
    expect(canonical(second)).toEqual(canonical(output!));
  });

  test.skipIf(pair('toSegment1')[0] === '')('makes toSegment1_out of toSegment1_in (../shared/data)', () => {
    const [input, output] = pair('toSegment1');
    let text = resegmentXliff(input!, { kind: 'split', unit: 0, segment: 0, source: [12, 24] });
    text = resegmentXliff(text, { kind: 'split', unit: 0, segment: 3, source: [13], target: [11] });
    text = resegmentXliff(text, { kind: 'split', unit: 0, segment: 6, source: [12] });
    expect(canonical(text)).toEqual(canonical(output!));
  });
});
