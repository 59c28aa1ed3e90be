import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mutate, seeded } from '../mutate.testkit';
import { CodecError } from '../types';
import { ZipArchive } from './archive';
import type { ZipLimits } from './types';
import { patchZip, writeZip } from './write';

const name = fc.oneof(
  fc.constantFrom('ملف عربي.txt', 'تقرير \u200f2026\u200e.docx', 'a b/c.xml', 'word/document.xml'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => !/\p{Surrogate}/u.test(text)),
);
const files = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 400 }) }), {
  selector: (file) => file.name,
  maxLength: 8,
});
const contents = (archive: ZipArchive) =>
  archive.entries.map((entry) => ({ name: entry.name, bytes: [...archive.read(entry.name)!] }));
const refusal = (bytes: Uint8Array, limits?: Partial<ZipLimits>): CodecError => {
  try {
    contents(new ZipArchive(bytes, limits));
  } catch (error) {
    if (error instanceof CodecError) return error;
    throw error;
  }
  throw new Error('read without complaint');
};

describe('ZipArchive, writeZip and patchZip', () => {
  test('read back what was written, names in any script', () => {
    fc.assert(
      fc.property(files, (all) => {
        expect(contents(new ZipArchive(writeZip(all)))).toEqual(
          all.map((f) => ({ name: f.name, bytes: [...f.bytes] })),
        );
      }),
    );
  });

  test('a patch replaces what it names and copies the rest as it is packed', () => {
    fc.assert(
      fc.property(files, fc.nat(7), fc.uint8Array({ maxLength: 300 }), (all, which, bytes) => {
        const archive = new ZipArchive(zipSync(Object.fromEntries(all.map((f) => [f.name, f.bytes]))));
        expect(patchZip(archive, new Map())).toBe(archive.bytes);
        const target = archive.entries[which % Math.max(1, archive.entries.length)]?.name ?? 'new';
        const patched = new ZipArchive(patchZip(archive, new Map([[target, bytes]])));
        const expected = contents(archive).map((f) => (f.name === target ? { ...f, bytes: [...bytes] } : f));
        if (!archive.has(target)) expected.push({ name: target, bytes: [...bytes] });
        expect(contents(patched)).toEqual(expected);
      }),
    );
  });

  test('bombs and broken archives are refused with a reason', () => {
    const zeros = writeZip([{ name: 'a', bytes: new Uint8Array(1 << 20) }]);
    expect(refusal(zeros, { freeBytes: 1000 })).toMatchObject({ code: 'tooLarge', params: { reason: 'ratio' } });
    expect(refusal(zeros, { maxEntry: 1000 })).toMatchObject({ code: 'tooLarge', params: { reason: 'expansion' } });
    const many = writeZip(Array.from({ length: 20 }, (_, i) => ({ name: `${i}`, bytes: new Uint8Array() })));
    expect(refusal(many, { maxEntries: 10 })).toMatchObject({ code: 'tooLarge', params: { reason: 'entries' } });
    const lying = zeros.slice();
    const record = lying.length - 22 - 47;
    new DataView(lying.buffer).setUint32(record + 24, 10, true); // says ten bytes, holds a million
    expect(refusal(lying)).toMatchObject({ code: 'malformedArchive', params: { reason: 'length' } });
    expect(refusal(strToU8('not an archive at all, not at all'))).toMatchObject({ params: { reason: 'noArchive' } });
    expect(refusal(zeros.subarray(0, zeros.length - 30))).toMatchObject({ code: 'truncated' });
  });

  test('two entries over the same bytes are refused', () => {
    const twice = writeZip([
      { name: 'a', bytes: strToU8('one') },
      { name: 'b', bytes: strToU8('two') },
    ]);
    new DataView(twice.buffer).setUint32(twice.length - 22 - 47 + 42, 0, true);
    expect(refusal(twice)).toMatchObject({ code: 'malformedArchive', params: { reason: 'overlap' } });
  });

  test('a name in the Arabic code page of MS-DOS is read', () => {
    const zip = writeZip([{ name: 'abc', bytes: strToU8('x') }]);
    const record = zip.length - 22 - 49;
    zip.set([0xa0, 0xa2, 0xea], record + 46);
    expect(new ZipArchive(zip).entries[0]!.name).toBe('بتم');
  });

  test('whatever is done to an archive, it is read or refused', () => {
    const good = writeZip([
      { name: 'ملف.xml', bytes: strToU8('<a>نص</a>'.repeat(50)) },
      { name: 'b', bytes: new Uint8Array([1, 2, 3]) },
    ]);
    for (let seed = 0; seed < 400; seed++) {
      try {
        contents(new ZipArchive(mutate(good, seeded(seed)).bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(CodecError);
      }
    }
  });
});
