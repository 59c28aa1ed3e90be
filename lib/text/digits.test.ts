import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitSystem, toAsciiDigits, toDigitSystem } from './digits';
import { anyText } from './text.testkit';

describe('digits', () => {
  test('each system has its zero where Intl has it', () => {
    for (const system of ['latn', 'arab', 'arabext'] as const) {
      const format = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false });
      expect(toDigitSystem('1234567890', system)).toBe(format.format(1234567890));
    }
  });

  test('a change of system keeps length and comes back', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('latn' as const, 'arab' as const, 'arabext' as const), (text, system) => {
        const changed = toDigitSystem(text, system);
        expect(changed).toHaveLength(text.length);
        expect(toAsciiDigits(changed)).toBe(toAsciiDigits(text));
      }),
    );
  });

  test('the system of most digits names the text', () => {
    expect(digitSystem('عام 2020')).toBe('latn');
    expect(digitSystem('١٢ من 3')).toBe('arab');
    expect(digitSystem('۱۲')).toBe('arabext');
    expect(digitSystem('بلا أرقام')).toBeNull();
  });
});
