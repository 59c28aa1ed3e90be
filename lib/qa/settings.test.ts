import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DOCUMENT_CHECKS } from './document-registry';
import { CHECKS } from './registry';
import { checkSettings, settingsFrom } from './settings';
import { SEVERITIES } from './types';

const USUAL = checkSettings({});
const anySetting = fc
  .tuple(fc.constantFrom(...USUAL), fc.boolean(), fc.constantFrom(...SEVERITIES))
  .map(([setting, isOn, severity]) => ({ ...setting, isOn, severity }));

test('lists every check once, with its defaults', () => {
  expect(USUAL.map(({ id }) => id)).toEqual([...CHECKS, ...DOCUMENT_CHECKS].map(({ id }) => id));
  expect(settingsFrom(USUAL)).toEqual({ ok: true, value: { enabled: {}, severity: {}, options: {} } });
});

test('what is set is what runs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anySetting, { selector: ({ id }) => id }), (changed) => {
      const wanted = USUAL.map((setting) => changed.find(({ id }) => id === setting.id) ?? setting);
      const settings = settingsFrom(wanted);
      expect(settings.ok && checkSettings(settings.value)).toEqual(wanted);
    }),
  );
});

test('an option keeps its type', () => {
  const of = (id: string, options: object) =>
    settingsFrom([{ ...USUAL.find((each) => each.id === id)!, ...{ options } }] as never);
  expect(of('length', { tolerance: 4 })).toMatchObject({ value: { options: { length: { tolerance: 4 } } } });
  expect(of('length', { tolerance: '4' })).toMatchObject({
    error: { code: 'checkOption', params: { check: 'length' } },
  });
  expect(of('length', { tolerance: -1 })).toMatchObject({ error: { code: 'checkOption' } });
  expect(of('length', { other: 1 })).toMatchObject({ error: { code: 'checkOption', params: { option: 'other' } } });
});

test('a rule that cannot run is named by its line', () => {
  const rules = (...lines: string[]) =>
    settingsFrom([{ ...USUAL.find(({ id }) => id === 'pattern')!, options: { rules: lines } }]);
  expect(rules('year\tboth\t\\d{4}')).toMatchObject({ ok: true });
  expect(rules('year\tboth\t\\d{4}', 'x\ttarget\t(a+)+')).toMatchObject({
    error: { code: 'checkRule', params: { line: 2, context: 'patternUnsafe' } },
  });
  expect(rules('only a name')).toMatchObject({ error: { params: { line: 1, context: 'patternIncomplete' } } });
  expect(rules('x\ttarget\t(')).toMatchObject({ error: { params: { context: 'patternInvalid' } } });
});

test('an unknown check is refused', () => {
  expect(settingsFrom([{ ...USUAL[0]!, id: 'nothing' }])).toMatchObject({ error: { code: 'checkUnknown' } });
});
