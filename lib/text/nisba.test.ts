import { describe, expect, test } from 'vitest';
import { nisbasOf } from './nisba';

describe('nisbasOf', () => {
  test.each([
    ['ليبيا', 'ليبي'],
    ['مكة', 'مكي'],
    ['القاهرة', 'قاهري'],
    ['فرنسا', 'فرنسي'],
    ['تونس', 'تونسي'],
    ['مصراتة', 'مصراتي'],
    ['بنغازي', 'بنغازي'],
    ['تركيا', 'تركي'],
    ['إيطاليا', 'إيطالي'],
    ['المغرب', 'مغربي'],
    ['لبنان', 'لبناني'],
    ['اليمن', 'يمني'],
  ])('%s gives %s', (place, nisba) => {
    expect(nisbasOf(place)).toContain(nisba);
  });

  test('names of several words give none unless listed', () => {
    expect(nisbasOf('كوريا الجنوبية')).toEqual([]);
    expect(nisbasOf('الولايات المتحدة')).toContain('أمريكي');
  });
});
