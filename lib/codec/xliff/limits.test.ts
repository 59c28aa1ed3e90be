import { expect, test } from 'vitest';
import { xliffLimits } from './limits';

const file = (body: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" version="2.1" srcLang="ar" trgLang="en">${body}</xliff>`;
const unit = (inner: string, attrs = '') => `<unit id="u"${attrs}>${inner}<segment><source>a</source></segment></unit>`;
const validation = (...rules: string[]) =>
  `<val:validation>${rules.map((rule) => `<val:rule ${rule}/>`).join('')}</val:validation>`;
const rule = { isCaseSensitive: true, normalization: 'nfc', existsInSource: false } as const;

test('a file without limits is not looked at further', () => {
  expect(xliffLimits('<xliff').size).toBe(0);
});

test('the size of a unit is read under the profile of code points, and under no other', () => {
  const units =
    unit('', ' slr:sizeRestriction="10"') +
    unit('', ' slr:sizeRestriction="2,*"') +
    unit('', ' slr:sizeRestriction="2,7"');
  const [own, other] = ['xliff:codepoints', 'x:pixels'].map((profile) =>
    xliffLimits(file(`<file id="f"><slr:profiles generalProfile="${profile}"/>${units}</file>`)),
  );
  expect([...own!]).toEqual([
    [0, { length: 10 }],
    [2, { length: 7 }],
  ]);
  expect(other!.size).toBe(0);
});

test('rules reach from file and group to units; a nearer one replaces or switches off', () => {
  const text = file(
    `<file id="f">${validation('isPresent="A"', 'startsWith="*"')}<group id="g">${validation('isPresent="A" occurs="2" caseSensitive="no"')}${unit(validation('startsWith="*" disabled="yes"', 'endsWith="." normalization="nfd" existsInSource="yes"'))}</group>${unit('')}</file>`,
  );
  expect([...xliffLimits(text)]).toEqual([
    [
      0,
      {
        rules: [
          { ...rule, test: 'isPresent', text: 'A', occurs: 2, isCaseSensitive: false },
          { ...rule, test: 'endsWith', text: '.', normalization: 'nfd', existsInSource: true },
        ],
      },
    ],
    [
      1,
      {
        rules: [
          { ...rule, test: 'isPresent', text: 'A' },
          { ...rule, test: 'startsWith', text: '*' },
        ],
      },
    ],
  ]);
});

test('a rule of somebody else binds nobody here', () => {
  expect(xliffLimits(file(`<file id="f">${unit(validation('x:tool="1"'))}</file>`)).size).toBe(0);
});

test('XLIFF 1.2 says a width in characters', () => {
  const units =
    '<trans-unit id="1" maxwidth="12" size-unit="char"><source>a</source></trans-unit><trans-unit id="2" maxwidth="90"/>';
  const text = `<xliff version="1.2"><file><body>${units}</body></file></xliff>`;
  expect([...xliffLimits(text)]).toEqual([[0, { length: 12 }]]);
});
