import { expect, test } from 'vitest';
import { fuzzOne } from './exchange-fuzz.testkit';
import { fuzzSamples } from './fuzz-samples.testkit';

/** A slice of what `npm run bench -- formats/fuzz` does a hundred thousand times. */
test('every mutated file is read or refused with its place, and none takes long', { timeout: 120_000 }, async () => {
  const samples = await fuzzSamples();
  const formats = new Map<string, { read: number; refused: number }>();
  for (let run = 0; run < 800; run++) {
    const { format, how, code, milliseconds } = await fuzzOne(samples, 20_261_125 + run);
    expect(milliseconds, `${format}, run ${run}, ${how}`).toBeLessThan(5000);
    const counts = formats.get(format) ?? { read: 0, refused: 0 };
    formats.set(format, { read: counts.read + Number(code === null), refused: counts.refused + Number(code !== null) });
  }
  // The texts among them take anything; the others must do both.
  for (const format of ['tmx', 'tbx', 'srx', 'xliff', 'docx', 'xlsx']) {
    expect(formats.get(format)!.read, format).toBeGreaterThan(0);
    expect(formats.get(format)!.refused, format).toBeGreaterThan(0);
  }
});
