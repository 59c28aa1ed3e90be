import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const themes = {
  light: tokens(css.slice(0, css.indexOf('@media'))),
  darkBySystem: tokens(css.slice(css.indexOf('@media'), css.indexOf('[data-theme="dark"]'))),
  dark: tokens(css.slice(css.indexOf('[data-theme="dark"]'))),
};
const SURFACES = ['paper', 'sheet', 'rail'];
const TEXTS = ['ink', 'ink-2', 'bridge', 'saffron', 'leaf', 'brick', 'plum'];
const TINTED = ['bridge', 'saffron', 'leaf', 'brick', 'plum'];

describe('tokens', () => {
  test('the dark theme is the same whether the system or the user chose it', () => {
    expect(themes.darkBySystem).toEqual(themes.dark);
  });

  describe.each([
    ['light', themes.light],
    ['dark', themes.dark],
  ])('%s', (_, theme) => {
    test.each(TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface])))(
      'text in %s is readable on %s',
      (text, surface) => {
        expect(contrast(theme[text!]!, theme[surface!]!)).toBeGreaterThanOrEqual(4.5);
      },
    );
    test.each(TINTED)('text in %s is readable on its own tint and under a button label', (role) => {
      expect(contrast(theme[role]!, theme[`${role}-soft`]!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme['sheet']!, theme[role]!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme['ink']!, theme[`${role}-soft`]!)).toBeGreaterThanOrEqual(4.5);
    });
    test.each(['ins', 'del'])('text stays readable on a changed word (%s)', (role) => {
      expect(contrast(theme['ink']!, theme[role]!)).toBeGreaterThanOrEqual(4.5);
    });
    test.each(SURFACES)('the edge of a control is seen on %s', (surface) => {
      expect(contrast(theme['edge']!, theme[surface]!)).toBeGreaterThanOrEqual(3);
    });
  });
});

function tokens(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name, hex]) => [name, hex]),
  );
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
