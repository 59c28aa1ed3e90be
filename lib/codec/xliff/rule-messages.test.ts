import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { XLIFF_ISSUE_MESSAGES, XLIFF_RULE_MESSAGES } from './rule-messages';

const sources = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|testkit)\.ts$|^rule-messages/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

const here = import.meta.dirname;

test('every rule has a message, and every message a rule', () => {
  const text = sources(join(here, 'validate'));
  const said = new Set([...text.matchAll(/'([a-z]+(?:-[a-z]+)*)'|\.(undeclared-prefix)`/gu)].map((m) => m[1] ?? m[2]!));
  for (const rule of XLIFF_RULE_MESSAGES.keys()) expect(said, rule).toContain(rule.slice(rule.indexOf('.') + 1));
  const reported = [...text.matchAll(/report\(\s*'([^']+)'|rule: '([^']+)'|named\('([^']+)'/gu)].map(
    (m) => m[1] ?? m[2] ?? m[3]!,
  );
  expect(reported.length).toBeGreaterThan(50);
  for (const rule of reported)
    expect(XLIFF_RULE_MESSAGES.has(`xliff2.${rule}`) || XLIFF_RULE_MESSAGES.has(`xliff12.${rule}`), rule).toBe(true);
});

test('every issue of the reader has a message, and every message an issue', () => {
  const text = sources(here);
  const told = new Set(
    [...text.matchAll(/issue\('([a-zA-Z]+)'|code: '([a-zA-Z]+)', severity/gu)].map((m) => m[1] ?? m[2]!),
  );
  expect([...told].sort()).toEqual(Object.keys(XLIFF_ISSUE_MESSAGES).sort());
});
