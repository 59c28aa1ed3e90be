import { expect, test } from 'vitest';
import { outsideTargets } from './xliff-diff';
import { xmlTree } from './xml-tree';

const file = (unit: string, rest = '') =>
  `<xliff version="1.2"><file source-language="en"${rest}><body>\n<trans-unit id="1">\n<source>a</source>${unit}\n<note>n</note></trans-unit></body></file></xliff>`;
const differences = (before: string, after: string) => outsideTargets(xmlTree(before), xmlTree(after));

test('passes over targets, new ones too, their states and a language that was missing', () => {
  const before = file('<target state="new">b</target>');
  expect(differences(before, file('<target state="final"><g id="1">c</g></target>'))).toEqual([]);
  expect(differences(file(''), file('\n<target>c</target>', ' target-language="ar"'))).toEqual([]);
  expect(differences(file(''), file('<target>c</target>'))).toEqual([]);
});

test.each([
  ['text', file(''), file('').replace('>a<', '>b<')],
  ['white space', file(''), file(' ')],
  ['an attribute', file(''), file('').replace('id="1"', 'id="2"')],
  ['an element that went', file(''), file('').replace('<note>n</note>', '')],
  ['a language that was there', file('', ' target-language="fr"'), file('', ' target-language="ar"')],
  ['an attribute of a target', file('<target/>'), file('<target phase-name="x"/>')],
  ['a comment', file('<!-- a -->'), file('<!-- b -->')],
  ['a target that went', file('<target>b</target>'), file('')],
  ['a match', file('<alt-trans><target>b</target></alt-trans>'), file('<alt-trans><target>c</target></alt-trans>')],
])('tells %s', (_, before, after) => {
  expect(differences(before, after)).not.toEqual([]);
});
