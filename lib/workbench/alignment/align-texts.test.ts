import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignTexts } from './align-texts';

const WORDS = ['الوفد وصل', 'عاد 12 رجلا', 'the delegation', '12 men', 'قال', 'said it', 'الجسر', 'bridge 40'];
const side = fc.array(
  fc.record({
    text: fc.constantFrom(...WORDS),
    role: fc.constantFrom('body' as const, 'heading' as const, 'caption' as const),
    block: fc.nat(5),
  }),
  { minLength: 1, maxLength: 8 },
);
const flat = <T extends { text: string }>(sentences: readonly T[]) =>
  sentences.map(({ text }) => ({ text, role: 'body' as const, block: 0 }));

test('without structure, texts are aligned as if they were one paragraph', () => {
  fc.assert(
    fc.property(side, side, (source, target) => {
      const languages = { sourceLang: 'ar', targetLang: 'en' };
      const without = alignTexts({ ...languages, source, target, ignoresStructure: true });
      expect(without).toEqual(alignTexts({ ...languages, source: flat(source), target: flat(target) }));
    }),
    { numRuns: 30 },
  );
});
