import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from './fingerprint';
import { fold } from './fold';
import { anyText, dressedWord } from './text.testkit';

/** FNV-1a of the units, low byte first, on 64-bit integers. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >>> 8]) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

describe('fingerprint', () => {
  test('is FNV-1a of the folded text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fingerprint(text)).toBe(reference(fold(text, 'text').replace(/\s+/gu, ' ').trim()));
      }),
    );
  });

  test('does not see tashkeel, tatweel or the amount of space', () => {
    fc.assert(
      fc.property(dressedWord, dressedWord, fc.stringMatching(/^[ \t\n\u00a0]{1,4}$/), (a, b, space) => {
        expect(fingerprint(`${space}${a.dressed}${space}${b.dressed}${space}`)).toBe(
          fingerprint(`${a.word} ${b.word}`),
        );
      }),
    );
  });

  test('sees case, hamza, digits and punctuation', () => {
    const texts = ['a', 'A', 'أن', 'إن', '5', '٥', 'a.', ''];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });
});
