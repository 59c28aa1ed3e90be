import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect, each } from '../core/stream';
import { cut } from './xml/xml.testkit';

export type Codec<Unit> = {
  readonly read: (chunks: AsyncIterable<string>) => AsyncIterable<Unit>;
  readonly write: (units: AsyncIterable<Unit>) => AsyncIterable<string>;
};

/** What every format of the workbench promises. Called by each codec's tests with its own units. */
export function codecContract<Unit>(codec: Codec<Unit>, unit: fc.Arbitrary<Unit>): void {
  const units = fc.array(unit, { maxLength: 5 });
  const encode = async (all: readonly Unit[]) => (await collect(codec.write(each(all)))).join('');
  const decode = (text: string, at: readonly number[] = []) => collect(codec.read(cut(text, at)));

  test('reads back what it wrote', () =>
    fc.assert(
      fc.asyncProperty(units, async (all) => {
        expect(await decode(await encode(all))).toEqual(all);
      }),
    ));

  test('writes the same text twice', () =>
    fc.assert(
      fc.asyncProperty(units, async (all) => {
        const once = await encode(all);
        expect(await encode(await decode(once))).toBe(once);
      }),
    ));

  test('reads the same however the input is cut', () =>
    fc.assert(
      fc.asyncProperty(units, fc.array(fc.nat(1_000_000), { maxLength: 8 }), async (all, places) => {
        const text = await encode(all);
        const at = places.map((place) => place % (text.length + 1));
        expect(await decode(text, at)).toEqual(await decode(text));
      }),
    ));
}

export { cut };
