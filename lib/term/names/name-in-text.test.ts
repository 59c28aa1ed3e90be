import { describe, expect, test } from 'vitest';
import { nameInText } from './name-in-text';
import { POSSIBLE_NAME } from './similarity';

describe('nameInText', () => {
  test.each([
    ['خليفة حفتر', 'In Cairo, Khalifa Haftar met the envoy on Monday.', 'en', 'Khalifa Haftar'],
    ['السيسي', 'President Abdel Fattah al-Sisi’s visit ended.', 'en', 'al-Sisi'],
    ['القاهرة', 'He left Tripoli for Cairo.', 'en', 'Cairo'],
    ['Khalifa Haftar', 'وقال المتحدث إن لخليفة حفتر موقفا آخر', 'ar', 'خليفة حفتر'],
    ['Cairo', 'وصل الوفد وبالقاهرة التقى الوزير', 'ar', 'القاهرة'],
  ])('%s in "%s"', (name, text, lang, expected) => {
    const found = nameInText(name, text, lang)!;
    expect(found.text).toBe(expected);
    expect(found.score).toBeGreaterThan(POSSIBLE_NAME);
  });

  test('scores low where the name is not, and knows nothing of a text without words', () => {
    expect(nameInText('خليفة حفتر', 'The Museum of Bridges opened in Rabat.', 'en')!.score).toBeLessThan(POSSIBLE_NAME);
    expect(nameInText('حفتر', '… 5 …', 'en')).toBeNull();
  });
});
