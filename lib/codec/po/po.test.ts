import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, textContent } from '../../text/inline';
import { CodecError } from '../types';
import { readPo } from './read';
import { poInUtf8, writePo } from './write';

const PO = `msgid ""
msgstr ""
"Language: ar\\n"

#: a.c:1
#, fuzzy, c-format
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "ملف"
msgstr[1] ""

#, fuzzy
msgctxt "menu"
msgid "Open"
msgstr "افتح"
#~ msgid "Gone"
#~ msgstr "ذهب"

msgid "A line\\n"
"and \\"another\\""
msgstr ""
`;
const line = fc.constantFrom(
  'msgid "a b"',
  'msgstr ""',
  'msgstr "نص"',
  '"more %s"',
  '',
  '#, fuzzy',
  '#: x',
  'msgid_plural "c d"',
  'msgstr[0] "x"',
  'msgstr[1] ""',
  '#~ msgid "o"',
  'msgctxt "m"',
);
const soup = fc
  .tuple(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));

describe('readPo and writePo', () => {
  test('what was read and not changed comes back to the byte, or is refused', () => {
    fc.assert(
      fc.property(soup, (text) => {
        let read: ReturnType<typeof readPo>;
        try {
          read = readPo(text);
        } catch (error) {
          expect(error).toBeInstanceOf(CodecError);
          return;
        }
        expect(
          writePo(
            read.skeleton,
            read.blocks.map(() => null),
          ),
        ).toBe(text);
        expect(
          writePo(
            read.skeleton,
            read.blocks.map(({ message }) => message!.target),
          ),
        ).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('reads messages, plurals and the translations there are', () => {
    expect(
      readPo(PO).blocks.map(({ content, message }) => [
        plainText(content),
        plainText(message!.target),
        message!.isFuzzy,
      ]),
    ).toEqual([
      [' file', 'ملف', true],
      [' files', '', true],
      ['Open', 'افتح', true],
      ['A line\nand "another"', '', false],
    ]);
  });

  test('writes translations, takes the fuzzy flag off, and leaves all else', () => {
    const out = writePo(readPo(PO).skeleton, [
      null,
      textContent('ملفات'),
      textContent('فتح'),
      textContent('سطر\nو"آخر"'),
    ]);
    expect(out).toBe(
      PO.replace('#, fuzzy, c-format', '#, c-format')
        .replace('msgstr[1] ""', 'msgstr[1] "ملفات"')
        .replace('#, fuzzy\nmsgctxt', 'msgctxt')
        .replace('"افتح"', '"فتح"')
        .replace(/msgstr ""\n$/u, 'msgstr ""\n"سطر\\n"\n"و\\"آخر\\""\n'),
    );
  });

  test('says UTF-8 in the header alone', () => {
    const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=CP1256\\n"\n\n';
    const message = 'msgid "charset=CP1256"\nmsgstr "é"\n';
    expect(poInUtf8(header + message)).toBe(header.replace('CP1256', 'UTF-8') + message);
  });

  test('a line that is nothing is refused with its number', () => {
    expect(() => readPo('msgid "a"\nnonsense')).toThrow('malformedPo at 2:1');
  });

  test('reads a string of any length, and none that its quotes do not hold', () => {
    const long = 'اب '.repeat(3_000_000);
    expect(readPo(`msgid "${long}"\nmsgstr ""\n`).blocks).toHaveLength(1);
    for (const inside of ['a"b', 'a\\'])
      expect(() => readPo(`msgid "${inside}"\nmsgstr ""\n`)).toThrow('malformedPo at 1:7');
  });
});
