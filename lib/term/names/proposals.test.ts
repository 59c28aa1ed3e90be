import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../text/text.testkit';
import { nameProposals } from './names';
import { arabicName } from './names.testkit';

describe('nameProposals', () => {
  test.each([
    ['خليفة حفتر', 'Khalifa Haftar'],
    ['طرابلس', 'Tripoli'],
    ['محمد بن سلمان', 'Mohammed bin Salman'],
    ['عبد الفتاح السيسي', 'Abdel Fattah al-Sisi'],
    ['عبد الله', 'Abdullah'],
    ['نور الدين', 'Nour al-Din'],
    ['أنطونيو غوتيريش', 'Antonio Guterres'],
    ['اسامة', 'Osama'],
    ['ألمانيا', 'Germany'],
    ['السراج', 'Al-Sarraj'],
    ['ريفرز', 'Rivers'],
    ['الرئيس محمد مرسي', 'President Mohammed Morsi'],
    ['الشيخ حمد بن خليفة آل ثاني', 'Sheikh Hamad bin Khalifa Al Thani'],
    ['ابن سينا', 'Ibn Sena'],
    ['علي زاده', 'Ali Zadeh'],
  ])('%s: %s is among the first ten', (name, expected) => {
    expect(nameProposals(name, { limit: 10 })).toContain(expected);
  });

  test.each([
    ['القَذَّافِي', 'ala-lc', 'Al-Qadhdhāfī'],
    ['الشَّارِقَة', 'bgn', 'Ash Shāriqah'],
    ['القَاهِرَة', 'ijmes', 'Al-Qāhira'],
    ['السراج', 'ala-lc', 'Al-Sarrāj'],
    ['خالد', 'ijmes', 'Khālid'],
    ['عبد الله', 'ala-lc', 'ʻAbd Allāh'],
    ['أبو بكر البغدادي', 'ala-lc', 'Abū Bakr al-Baghdādī'],
    ['حمد بن خليفة', 'ala-lc', 'Ḥamad ibn Khalīfah'],
    ['حمد بن خليفة', 'bgn', 'Ḩamad Bin Khalīfah'],
    ['حمد بن خليفة', 'ijmes', 'Ḥamad b. Khalīfa'],
    ['صدام حسين', 'ijmes', 'Ṣaddām Ḥusayn'],
    ['الشيخ', 'ala-lc', 'Al-Shaykh'],
    ['فوزي', 'bgn', 'Fawzī'],
  ] as const)('%s in %s is %s', (name, style, expected) => {
    expect(nameProposals(name, { style, limit: 1 })).toEqual([expected]);
  });

  test('by sound alone it knows no list', () => {
    expect(nameProposals('طرابلس', { useLists: false })).not.toContain('Tripoli');
    expect(nameProposals('طرابلس', { useLists: false })).toHaveLength(5);
  });

  test('proposals are different, begin with a capital, and are as many as asked for at most', () => {
    const styles = fc.constantFrom('press', 'ala-lc', 'bgn', 'ijmes');
    fc.assert(
      fc.property(arabicName, styles, fc.integer({ min: 1, max: 6 }), (name, style, limit) => {
        const found = nameProposals(name, { style, limit });
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
        for (const proposal of found) expect(proposal).toMatch(/^[ʻʼʿʾ‘’]*(?:\p{Lu}|$)/u);
      }),
      { numRuns: 40 },
    );
  });

  test('a text without Arabic letters has none, and nothing crashes', () => {
    expect(nameProposals('London 5')).toEqual([]);
    expect(nameProposals('')).toEqual([]);
    fc.assert(
      fc.property(anyText, (text) => void nameProposals(text, { limit: 2 })),
      { numRuns: 20 },
    );
  });
});
