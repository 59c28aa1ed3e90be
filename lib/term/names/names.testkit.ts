import fc from 'fast-check';

/** An Arabic name of one to three words. */
export const arabicName: fc.Arbitrary<string> = fc
  .array(
    fc
      .array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإةىء'), { minLength: 2, maxLength: 8 })
      .map((letters) => letters.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => words.join(' '));

export const latinName: fc.Arbitrary<string> = fc.stringMatching(/^[A-Za-z]{1,10}([ -][A-Za-z]{1,8})?$/);
