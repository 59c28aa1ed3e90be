import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../text/text.testkit';
import { alignLetters } from './align-letters';
import { similarity } from './names';
import { arabicName, latinName } from './names.testkit';
import { shippedSound } from './shipped';
import { POSSIBLE_NAME, SAME_NAME } from './similarity';

describe('similarity', () => {
  test.each([
    ['القذافي', 'Gaddafi'],
    ['القذافي', 'al-Qadhafi'],
    ['القذافي', 'Kadhafi'],
    ['حفتر', 'Hifter'],
    ['السراج', 'as-Sarraj'],
    ['محمد', 'Mohammed'],
    ['عبد الرحمن', 'Abdul Rahman'],
    ['عبد الفتاح السيسي', 'Abdel Fattah el-Sisi'],
    ['نور الدين', 'Noureddine'],
    ['أبو بكر', 'Abu Bakr'],
    ['طرابلس', 'Tripoli'],
    ['ألمانيا', 'Germany'],
    ['يوسف', 'Joseph'],
    ['بومبيو', 'Pompeo'],
    ['أردوغان', 'Erdoğan'],
    ['تشرشل', 'Churchill'],
    ['الرئيس محمد مرسي', 'Mohamed Morsi'],
    ['العقيد معمر القذافي', 'Colonel Muammar Gaddafi'],
    ['د. أحمد زويل', 'Dr. Ahmed Zewail'],
    ['دونالد ترامب', 'Trump, Donald'],
    ['الشيخ', 'Sheikh'],
    ['جنرال إلكتريك', 'General Electric'],
  ])('%s is %s', (arabic, latin) => {
    expect(similarity(arabic, latin)).toBeGreaterThanOrEqual(SAME_NAME);
  });

  test.each([
    ['محمد', 'Mahmoud'],
    ['عمر', 'Amr'],
    ['كمال', 'Gamal'],
    ['حسين', 'Hassan'],
    ['محمود عباس', 'Mohammed Abbas'],
    ['القذافي', 'Gandhi'],
    ['حفتر', 'Jaafar'],
    ['سرت', 'Sabha'],
  ])('%s is not %s', (arabic, latin) => {
    expect(similarity(arabic, latin)).toBeLessThan(POSSIBLE_NAME);
  });

  test('lies between 0 and 1 and does not see case, diacritics or tashkeel', () => {
    fc.assert(
      fc.property(arabicName, latinName, (arabic, latin) => {
        const score = similarity(arabic, latin);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(similarity(arabic, latin.toUpperCase())).toBe(score);
        expect(similarity([...arabic].join('\u064e'), latin)).toBe(score);
      }),
    );
  });

  test('never crashes', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => void similarity(a, b)));
  });
});

describe('alignLetters', () => {
  test('the steps spell both names and add up to the cost', () => {
    fc.assert(
      fc.property(arabicName, latinName, (arabic, latin) => {
        const { cost, steps } = alignLetters(arabic, latin, shippedSound().foreign, true);
        expect(Number.isFinite(cost)).toBe(true);
        expect(steps.map((step) => step.arabic).join('')).toBe(arabic.replaceAll(' ', ''));
        expect(steps.map((step) => step.latin).join('')).toBe(latin.toLowerCase().replace(/[^a-z]/gu, ''));
        expect(steps.reduce((sum, step) => sum + step.cost, 0)).toBeCloseTo(cost);
      }),
    );
  });
});
