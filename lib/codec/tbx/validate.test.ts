import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { cut } from '../contract.testkit';
import { RULE_MESSAGES } from '../rule-messages';
import type { Finding } from '../types';
import { PEOPLE, tbxConcept } from './concepts.testkit';
import { validateTbx } from './validate';
import { writeTbx } from './write';

const findings = (text: string): Promise<Finding[]> => collect(validateTbx(cut(text)));
const tbx = (body: string, root = 'type="TBX-Basic" style="dca" xml:lang="en"') =>
  `<tbx ${root} xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">\n` +
  `<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n${body}\n</body></text></tbx>`;
const entry = (inner: string, before = '') =>
  `<conceptEntry id="c1">${before}<langSec xml:lang="ar"><termSec>${inner}</termSec></langSec></conceptEntry>`;
const good = entry('<term>جسر</term><termNote type="partOfSpeech">noun</termNote><note>n</note>');
const DCT = 'type="TBX-Basic" style="dct" xml:lang="en"';

describe('validateTbx', () => {
  test.each([
    ['TBX-Basic', 'dca'],
    ['TBX-Basic', 'dct'],
    ['TBX-Min', 'dca'],
    ['TBX-Min', 'dct'],
    ['TBX-Core', 'dca'],
  ] as const)('finds nothing wrong with what we write as %s, %s', async (dialect, style) => {
    await fc.assert(
      fc.asyncProperty(fc.array(tbxConcept, { minLength: 1, maxLength: 3 }), async (concepts) => {
        const options = { dialect, style, people: PEOPLE, allowLoss: true };
        const xml = (await collect(writeTbx(each(concepts), options))).join('');
        expect((await findings(xml)).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('a good file has no findings', async () => {
    expect(await findings(tbx(good))).toEqual([]);
    expect(await findings(tbx(entry('<term>جسر</term><min:partOfSpeech>noun</min:partOfSpeech>'), DCT))).toEqual([]);
  });

  test.each([
    ['header text outside a paragraph', tbx(good).replace('<p>x</p>', 'x'), 'tbx.header-text', 2],
    ['an element between header and body', tbx(`<admin type="x">y</admin>${good}`), 'tbx.misplaced', 4],
    ['a term that is not first', tbx(entry('<note>n</note><term>جسر</term>')), 'tbx.term-first', 4],
    ['two terms', tbx(entry('<term>جسر</term><term>قنطرة</term>')), 'tbx.term-repeated', 4],
    ['no term', tbx(entry('<note>n</note>')), 'tbx.term-missing', 4],
    ['a statement without type', tbx(entry('<term>جسر</term><admin>x</admin>')), 'tbx.type-missing', 4],
    [
      'two heads in a group',
      tbx(
        entry(
          '<term>جسر</term><descripGrp><descrip type="context">a</descrip><descrip type="context">b</descrip></descripGrp>',
        ),
      ),
      'tbx.group-heads',
      4,
    ],
    [
      'a term note behind a note',
      tbx(entry('<term>جسر</term><note>n</note><termNote type="partOfSpeech">noun</termNote>')),
      'tbx.term-note-order',
      4,
    ],
    [
      'a term note at a concept',
      tbx(entry('<term>جسر</term>', '<termNote type="partOfSpeech">noun</termNote>')),
      'tbx.term-note-level',
      4,
    ],
    ['data behind a language', tbx(good.replace('</conceptEntry>', '<note>n</note></conceptEntry>')), 'tbx.order', 4],
    [
      'a type the dialect has not',
      tbx(entry('<term>جسر</term><termNote type="colour">red</termNote>')),
      'tbx.type-dialect',
      4,
    ],
    [
      'a value not of the list',
      tbx(entry('<term>جسر</term><termNote type="partOfSpeech">nom</termNote>')),
      'tbx.type-value',
      4,
    ],
    [
      'a type at a level of its own',
      tbx(entry('<term>جسر</term><descrip type="definition">d</descrip>')),
      'tbx.type-level',
      4,
    ],
    [
      'module elements in DCA',
      tbx(entry('<term>جسر</term><min:partOfSpeech>noun</min:partOfSpeech>')),
      'tbx.style-mixed',
      4,
    ],
    ['typed elements in DCT', tbx(good, DCT), 'tbx.style-mixed', 4],
    [
      'a target that is nowhere',
      tbx(entry('<term>جسر</term><ref type="crossReference" target="c9">x</ref>')),
      'tbx.target-unknown',
      4,
    ],
    ['an id used twice', tbx(good + good), 'tbx.id-unique', 4],
    ['no style', tbx(good, 'type="TBX-Basic" xml:lang="en"'), 'tbx.style', 1],
    ['no entries', tbx(''), 'tbx.no-entries', 1],
    ['another root', '<tmx/>', 'file.wrongRoot', 1],
    ['a file cut off', tbx(good).slice(0, -30), 'file.truncated', 4],
  ])('%s', async (_, text, rule, line) => {
    const errors = (await findings(text)).filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => [finding.rule, finding.line])).toContainEqual([rule, line]);
    for (const finding of errors) expect(Object.keys(RULE_MESSAGES)).toContain(finding.rule);
  });
});
