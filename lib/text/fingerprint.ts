import { fold } from './fold';

/**
 * A stable 64-bit key, 16 hexadecimal digits, of what a text says: two texts with one key are taken for the same
 * segment (exact match).
 *
 * It is the FNV-1a hash of the UTF-16 units of the text folded at level `text`, without white space at the ends and
 * with one space for every stretch inside.
 *
 * Invariants: the same for every spelling that `fold(_, 'text')` makes equal (tashkeel, tatweel, invisible characters,
 * composition) and for every amount of white space. Stored in databases: a change of the rule needs a migration.
 * Source: Fowler, Noll, Vo, draft-eastlake-fnv; 64-bit offset basis and prime, low byte of each unit first.
 */
export function fingerprint(text: string): string {
  const folded = withSingleSpaces(fold(text, 'text'));
  // The state as two 32-bit words. Products by the prime, 2^40 + 0x1b3, then stay within doubles.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    for (let shift = 0; shift <= 8; shift += 8) {
      const mixed = (low ^ ((unit >>> shift) & 0xff)) >>> 0;
      const product = mixed * 0x1b3;
      low = product >>> 0;
      high = (high * 0x1b3 + mixed * 0x100 + (product - low) / 0x100000000) >>> 0;
    }
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** Most texts have single spaces only. */
const withSingleSpaces = (text: string): string =>
  (/[^\S ]|\s\s/u.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
