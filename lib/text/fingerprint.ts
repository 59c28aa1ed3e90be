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
  const folded = fold(text, 'text').replace(/\s+/gu, ' ').trim();
  // The 64-bit state as four 16-bit limbs, lowest first: the product by 0x100000001b3 then stays within doubles.
  let [a, b, c, d] = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      a ^= byte;
      const p = a * 0x1b3;
      const q = b * 0x1b3 + (p >>> 16);
      const r = c * 0x1b3 + a * 0x100 + (q >>> 16);
      d = (d * 0x1b3 + b * 0x100 + (r >>> 16)) & 0xffff;
      a = p & 0xffff;
      b = q & 0xffff;
      c = r & 0xffff;
    }
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}
