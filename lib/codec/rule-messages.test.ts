import { expect, test } from 'vitest';
import { ISSUE_MESSAGES } from './issue-messages';
import { ruleMessage } from './rule-messages';

const parameters = (text: string): string[] => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();

test('both languages say the same with the same parameters', () => {
  for (const [rule, { en, ar }] of Object.entries(ISSUE_MESSAGES)) {
    expect(parameters(ar), rule).toEqual(parameters(en));
    expect(ar, rule).toMatch(/\p{Script=Arabic}/u);
    expect(en, rule).not.toMatch(/\p{Script=Arabic}/u);
  }
});

test('a message holds its parameters, and a rule without one is told by its name', () => {
  expect(ruleMessage('tmx.element-unknown', { element: 'x' })).toBe('TMX has no element x.');
  expect(ruleMessage('tmx.element-unknown', { element: 'x' }, 'ar')).toBe('ليس في TMX عنصر x.');
  expect(ruleMessage('own.some-rule', { id: 7 })).toBe('some rule: id 7');
});
