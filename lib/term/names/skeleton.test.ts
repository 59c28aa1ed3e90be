import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinName } from './names.testkit';
import { arabicSkeleton, latinSkeleton, neighbourKeys } from './skeleton';

describe('skeletons', () => {
  test.each([
    ['حفتر', 'Haftar'],
    ['السراج', 'Siraj'],
    ['القذافي', 'Kadhafi'],
    ['بومبيو', 'Pompeo'],
    ['خالد', 'Khaled'],
  ])('%s and %s meet', (arabic, latin) => {
    const keys = new Set(neighbourKeys(arabicSkeleton(arabic)));
    expect(neighbourKeys(latinSkeleton(latin)).some((key) => keys.has(key))).toBe(true);
  });

  test('skeletons one letter apart share a key', () => {
    fc.assert(
      fc.property(latinName, fc.nat(), (name, at) => {
        const skeleton = latinSkeleton(name);
        const i = at % (skeleton.length + 1);
        const longer = `${skeleton.slice(0, i)}X${skeleton.slice(i)}`;
        const changed = i < skeleton.length ? `${skeleton.slice(0, i)}X${skeleton.slice(i + 1)}` : skeleton;
        const keys = new Set(neighbourKeys(skeleton));
        expect(neighbourKeys(longer).some((key) => keys.has(key))).toBe(true);
        expect(neighbourKeys(changed).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });
});
