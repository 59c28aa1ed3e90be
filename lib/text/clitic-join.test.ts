import { describe, expect, test } from 'vitest';
import { attach } from './clitic-join';

describe('attach', () => {
  test.each([
    [['و', 'ل'], 'القذافي', 'وللقذافي'],
    [['ل'], 'الليبية', 'لليبية'],
    [['ل'], 'اللجنة', 'للجنة'],
    [['ل'], 'لبنان', 'للبنان'],
    [['ل'], 'الله', 'لله'],
    [['ب'], 'الله', 'بالله'],
    [['ب'], 'القاهرة', 'بالقاهرة'],
    [['و'], 'استعاد', 'واستعاد'],
    [['ف', 'ب'], 'ألمانيا', 'فبألمانيا'],
    [[], 'الليبية', 'الليبية'],
    [['و', 'ل'], 'NATO', 'ولـNATO'],
    [['و'], 'NATO', 'وNATO'],
    [['ب'], '30', 'بـ30'],
    [[], 'NATO', 'NATO'],
  ])('%j before %s is %s', (proclitics, core, expected) => {
    expect(attach(proclitics, core)).toBe(expected);
  });
});
