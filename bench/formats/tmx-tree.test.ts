import { expect, test } from 'vitest';
import { tmxUnits, unlike } from './tmx-tree';

const tu = (attrs: string, inside: string, target = 'b<ph x="1">&lt;br&gt;</ph>') =>
  `<tmx version="1.4"><header/><body><tu${attrs}>${inside}<tuv xml:lang="ar"><seg>a</seg></tuv><tuv xml:lang="en"><prop type="p">v</prop><seg>${target}</seg></tuv></tu></body></tmx>`;
const difference = (before: string, after: string): string => {
  const [[unit], [out]] = [tmxUnits(before), tmxUnits(after)];
  return unlike(unit!, unit!.variants[0]!, unit!.variants[1]!, out!);
};
const good = tu(' tuid="1"', '<note>n</note><prop type="x">y</prop>');

test('takes other spellings for the same, and what a memory adds', () => {
  expect(difference(good, good)).toBe('');
  expect(difference(tu('', ''), tu(' tuid="7" changedate="20200101T000000Z"', ''))).toBe('');
  expect(difference(tu('', '', 'b&gt;'), tu('', '', 'b>'))).toBe('');
});

test.each([
  ['an attribute', good.replace('tuid="1"', 'tuid="2"')],
  ['a note', good.replace('<note>n</note>', '')],
  ['the type of a prop', good.replace('type="x"', 'type="z"')],
  ['a prop of a variant', good.replace('<prop type="p">v</prop>', '')],
  ['a language', good.replace('"en"', '"en-GB"')],
  ['the number of a code', good.replace('x="1"', 'x="2"')],
  ['the data of a code', good.replace('&lt;br&gt;', '')],
])('tells %s', (_, other) => {
  expect(difference(good, other)).not.toBe('');
});
