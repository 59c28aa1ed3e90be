/**
 * A 64-bit checksum of binary data, as two 32-bit words.
 *
 * Four independent lanes over 32-bit words (multiply, rotate, add), each word taking part in one lane; the two results mix
 * the lanes differently. A changed bit anywhere changes a lane for certain, because each step is invertible; two different
 * inputs of one length collide with a chance near 2⁻⁶⁴. Not a defence against an attacker.
 *
 * @param bytes its `byteOffset` must be a multiple of 4
 *
 * Source: the round of xxHash32 (Y. Collet), with its primes.
 */
export function checksum(bytes: Uint8Array): readonly [number, number] {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  let a = PRIME_1 + PRIME_2;
  let b = PRIME_2;
  let c = 0;
  let d = -PRIME_1;
  const whole = words.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a = round(a, words[i]!);
    b = round(b, words[i + 1]!);
    c = round(c, words[i + 2]!);
    d = round(d, words[i + 3]!);
  }
  for (let i = whole; i < words.length; i++) a = round(a, words[i]!);
  for (let i = words.length << 2; i < bytes.length; i++) b = round(b, bytes[i]!);
  const length = bytes.byteLength | 0;
  const low = avalanche((rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18) + length) | 0);
  const high = avalanche((rotate(d, 3) ^ rotate(a, 11) ^ rotate(b, 23) ^ rotate(c, 29) ^ length) | 0);
  return [low, high];
}

const PRIME_1 = 0x9e3779b1 | 0;
const PRIME_2 = 0x85ebca77 | 0;
const PRIME_3 = 0xc2b2ae3d | 0;

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));
const round = (lane: number, word: number) => Math.imul(rotate((lane + Math.imul(word, PRIME_2)) | 0, 13), PRIME_1);

function avalanche(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 15), PRIME_2);
  h = Math.imul(h ^ (h >>> 13), PRIME_3);
  return h ^ (h >>> 16);
}
