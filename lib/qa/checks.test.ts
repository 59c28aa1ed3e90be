import { describe, expect, test } from 'vitest';
import type { InlineContent } from '../text/inline';
import { plainText } from '../text/inline';
import { pair } from './pair.testkit';
import { runChecks } from './run';
import type { SegmentPair } from './types';

/** What one check says about a pair: its context where it has one, its id otherwise. */
const says = (checkId: string, given: SegmentPair): readonly (string | number)[] =>
  runChecks(given)
    .filter((issue) => issue.checkId === checkId)
    .map((issue) => issue.params['context'] ?? checkId);

describe('checks of a pair', () => {
  test.each<[check: string, what: string, source: string, target: string, expected: readonly string[]]>([
    ['empty', 'no target', 'نص', ' ', ['empty']],
    ['empty', 'no source either', ' ', '', []],
    ['sameAsSource', 'left as it was', 'وصل الوفد', 'وصل الوفد', ['sameAsSource']],
    ['sameAsSource', 'a number needs no translation', '2020', '2020', []],
    ['sameAsSource', 'an address needs none', 'www.example.org', 'www.example.org', []],

    ['numbers', 'the other digit system', 'بلغ العدد ٥٠ قتيلا.', 'The toll reached 50.', []],
    ['numbers', 'a number in words', 'أسرت 4 مسلحين', 'They captured four gunmen', []],
    ['numbers', 'a magnitude', 'قيمتها 1.5 مليون دولار', 'worth $1,500,000', []],
    ['numbers', 'a magnitude mixed up', 'قيمتها 3 مليارات دولار', 'worth $3 million', ['magnitude']],
    ['numbers', 'lost', 'قتل 48 في 12 غارة', '48 were killed in raids', ['missing']],
    ['numbers', 'changed', 'قتل 48 شخصا', '84 people were killed', ['changed']],
    ['numbers', 'added', 'قتل كثيرون', '12 were killed', ['added']],
    ['numbers', 'a dual', 'Two of the 2 parties', 'طرفان من الطرفين', []],
    ['numbers', 'a decade', 'in the 1930s', 'في ثلاثينيات القرن العشرين', []],
    ['numbers', 'an ordinal', 'his 21st birthday', 'عيد ميلاده الحادي والعشرين', []],
    ['numbers', 'a range of years', 'the 1950-53 war', 'حرب 1950 إلى 1953', []],
    ['numbers', 'a title that spells numbers', 'قرأ ألف ليلة وليلة', 'He read the Arabian Nights', []],
    ['numbers', 'the same in full', 'The Thousand and One Nights', 'حكايات ألف ليلة وليلة', []],
    ['numbers', 'a name with a number', 'F-16 jets', 'مقاتلات إف-16', []],
    ['numbers', 'a telephone number grouped otherwise', 'Call 021 555 1234', 'اتصل بالرقم 0215551234', []],

    ['dates', 'a month of the Mashriq', 'في 5 شباط 2020', 'on 5 February 2020', []],
    ['dates', 'another month', 'في 5 شباط 2020', 'on 5 March 2020', ['changed']],
    ['dates', 'a lost month', 'في يناير وصل الوفد', 'The delegation arrived', ['missing']],
    ['dates', 'a month as a number', 'on 5 March', 'في 5/3', []],
    ['dates', 'a Hijri month', 'في شهر رمضان', 'in Ramadan', []],
    ['dates', 'another day', 'وصل يوم الأربعاء', 'He arrived on Thursday', ['changed']],
    ['dates', 'may is a verb', 'COVID-19 may spread', 'قد ينتشر كوفيد-19', []],

    ['currency', 'kept', '5 دولارات', '$5', []],
    ['currency', 'changed', '5 ملايين دولار', '€5 million', ['changed']],
    ['currency', 'lost', '5 ملايين دولار', '5 million', ['missing']],
    ['currency', 'بين is no yen', 'من بين 35 مريضا', 'of 35 patients', []],
    ['units', 'kept', 'على بعد 25 كيلومترا', '25 km away', []],
    ['units', 'changed', 'على بعد 25 كيلومترا', '25 miles away', ['units']],
    ['percent', 'kept', 'بنسبة 5 في المئة', 'by 5%', []],
    ['percent', 'lost', 'ارتفع 5٪', 'rose 5', ['missing']],

    ['script', 'not translated into the language', 'وصل الوفد أمس', 'جاء القوم', ['whole']],
    ['script', 'an Arabic word inside', 'وصل الوفد أمس إلى طرابلس', 'The delegation جاء to Tripoli', ['word']],
    ['script', 'a Cyrillic letter', 'وصل الوفد', 'The d\u0435legation', ['mixed']],
    ['leftover', 'an Arabic word kept', 'وصل الوفد أمس', 'The الوفد arrived', ['leftover']],
    ['leftover', 'a Latin word kept', 'The delegation arrived', 'وصل delegation', ['leftover']],
    ['leftover', 'a Latin name kept', 'The University of Michigan', 'جامعة University of Michigan', []],

    ['addresses', 'kept', 'see https://example.org/a', 'انظر https://example.org/a', []],
    ['addresses', 'changed', 'see https://example.org/a', 'انظر https://example.org/b', ['missing', 'added']],
    ['addresses', 'a hashtag translated', 'with #Libya', 'مع #ليبيا', []],
    ['addresses', 'a hashtag lost', 'with #Libya', 'مع ليبيا', ['missing']],

    [
      'length',
      'cut off',
      'أعلنت قوات حكومة الوفاق الوطني الليبية أنها قتلت نحو خمسين من قوات اللواء المتقاعد',
      'Forces',
      ['short'],
    ],
    ['length', 'usual', 'أعلنت قوات حكومة الوفاق الوطني', 'The forces of the Government of Accord', []],
    [
      'sentenceCount',
      'two sentences lost',
      'ذهب الرجل. ثم عاد الولد. ثم نام الجميع.',
      'The man went.',
      ['sentenceCount'],
    ],

    ['endPunctuation', 'Arabic question', 'هل وصل الوفد؟', 'Has it arrived?', []],
    ['endPunctuation', 'question lost', 'هل وصل الوفد؟', 'Has it arrived.', ['changed']],
    ['endPunctuation', 'stop lost', 'وصل الوفد.', 'It arrived', ['missing']],
    ['endPunctuation', 'stop added', 'تحرير قريب', 'Liberation near.', ['added']],
    ['endPunctuation', 'a Latin question mark in Arabic', 'Why?', 'لماذا?', ['changed']],
    ['endPunctuation', 'stop inside or outside the quote', 'قال: "لن نتراجع".', 'He said: "We will not retreat."', []],
    ['endPunctuation', 'a country with dots', 'في الولايات المتحدة', 'In the U.S.', []],

    ['marks', 'a Latin comma in Arabic', 'First, go', 'أولا, اذهب', ['foreign']],
    ['marks', 'an Arabic one in English', 'أولا، اذهب', 'First، go', ['foreign']],
    ['marks', 'doubled', 'أولا، اذهب', 'First,, go', ['doubled']],
    ['marks', 'a formula', 'the points (1, 2)', 'النقطتان (1, 2)', []],
    ['brackets', 'paired', 'القوة (5 + 5)', 'the (5 + 5) force', []],
    ['brackets', 'not closed', 'القوة (5 + 5)', 'the (5 + 5 force', ['unpaired']],
    ['brackets', 'mirrored', 'القوة (5 + 5)', 'the )5 + 5( force', ['unpaired', 'unpaired']],
    ['brackets', 'a list', '1) first', '١) أولا', []],
    ['quotes', 'of another style', 'قال «نعم»', 'He said "yes"', []],
    ['quotes', 'not closed', 'قال «نعم»', 'He said "yes', ['unpaired']],
    ['quotes', 'running on', '"This is the first', '"هذا هو الأول', []],
    ['quotes', 'inches', 'a 5" gun', 'مدفع عيار 5 بوصات', []],

    ['spaces', 'double', 'وصل الوفد', 'It  arrived', ['double']],
    ['spaces', 'before a comma', 'Well, yes', 'حسنا ، نعم', ['before']],
    ['spaces', 'after a comma', 'Well, yes', 'حسنا،نعم', ['after']],
    ['spaces', 'at the end', 'وصل الوفد', 'It arrived ', ['edge']],
    ['spaces', 'decimals and domains', 'سعره 3.5 في example.org', 'It costs 3.5 at example.org', []],
    ['repeatedWord', 'twice', 'وصل الوفد', 'It has has arrived', ['repeatedWord']],
    ['repeatedWord', 'in Arabic', 'He is in the house', 'هو في في البيت', ['repeatedWord']],
    ['repeatedWord', 'spelled letters', 'the BBC', 'هيئة بي بي سي', []],
    ['repeatedWord', 'a doubled name', 'in Bora Bora', 'في بورا بورا', []],
    ['tatweel', 'inside a word', 'the delegation', 'الوفــــد', ['tatweel']],
    ['tatweel', 'behind a proclitic', 'for 50', 'بـ50', []],
    ['bidi', 'not closed', 'وصل الوفد', 'It \u2067arrived', ['unclosed']],
    ['bidi', 'useless', 'وصل الوفد', 'It\u200f arrived', ['stray']],
    ['sentenceCase', 'small', 'وصل الوفد.', 'it arrived.', ['sentenceCase']],
    ['sentenceCase', 'small inside', 'وصل الوفد. ثم عاد.', 'The delegation arrived. then it left.', ['sentenceCase']],
    ['sentenceCase', 'a phrase', 'في البيت', 'in the house', []],
    ['allCaps', 'shouted', 'وصل الوفد', 'THEY HAVE ARRIVED', ['added']],
    ['allCaps', 'abbreviations', 'قال ناتو', 'NATO and UN', []],

    ['codes.missing', 'a placeholder', 'Open {name} now', 'افتح الآن', ['codes.missing']],
    ['codes.missing', 'per cent is none', '50% so far', '50% حتى الآن', []],
    ['codes.added', 'a tag', 'Open now', 'افتح <b>الآن', ['codes.added']],
  ])('%s: %s', (check, _, source, target, expected) => {
    expect(says(check, pair(source, target))).toEqual(expected);
  });

  test('only emptiness is asked of an empty target', () => {
    expect(runChecks(pair('قتل 48 شخصا.', ' ')).map(({ checkId }) => checkId)).toEqual(['empty']);
  });

  test('a check that is off is silent, and severity follows the settings', () => {
    const given = pair('وصل الوفد', 'It  arrived');
    expect(runChecks(given, { enabled: { spaces: false } })).toEqual([]);
    expect(runChecks(given, { severity: { spaces: 'blocking' } })).toMatchObject([{ severity: 'blocking' }]);
  });

  test('a habit of the document is no slip', () => {
    const given = pair('وصل الوفد.', 'it arrived.');
    expect(says('sentenceCase', { ...given, style: { lowerCaseStarts: true } })).toEqual([]);
  });
});

describe('checks of codes', () => {
  const code = (id: string, form: 'open' | 'close' | 'standalone', more = {}) =>
    ({ kind: 'code', id, form, element: 'x', data: '', ...more }) as const;
  const text = (value: string) => ({ kind: 'text', text: value }) as const;
  const given = (source: InlineContent, target: InlineContent): SegmentPair => ({
    source: { lang: 'ar', text: plainText(source), content: source },
    target: { lang: 'en', text: plainText(target), content: target },
  });
  const bold = (word: string) => [code('1', 'open'), text(word), code('1', 'close')];

  test('the same codes elsewhere are fine', () => {
    const both = given([text('أ '), ...bold('ب')], [...bold('b'), text(' a')]);
    expect(runChecks(both).filter(({ checkId }) => checkId.startsWith('codes'))).toEqual([]);
  });
  test('a lost code, an added one and a crossed pair are named', () => {
    expect(says('codes.missing', given(bold('ب'), [text('b')]))).toHaveLength(2);
    expect(says('codes.added', given([text('ب')], [text('b'), code('9', 'standalone')]))).toHaveLength(1);
    expect(says('codes.order', given(bold('ب'), [code('1', 'close'), text('b'), code('1', 'open')]))).toHaveLength(1);
  });
  test('codes that may not move keep their order', () => {
    const fixed = (id: string) => code(id, 'standalone', { canReorder: false });
    expect(
      says('codes.order', given([fixed('1'), text('ب'), fixed('2')], [fixed('2'), text('b'), fixed('1')])),
    ).toHaveLength(1);
  });
});

describe('other evidence', () => {
  test('a fuzzy match confirmed as it came', () => {
    const given = { ...pair('وصل الوفد', 'It arrived'), isConfirmed: true };
    const origin = { kind: 'match', score: 84, isEdited: false } as const;
    expect(says('uneditedFuzzy', { ...given, origin })).toHaveLength(1);
    expect(says('uneditedFuzzy', { ...given, origin: { ...origin, isEdited: true } })).toEqual([]);
    expect(says('uneditedFuzzy', { ...given, isConfirmed: false, origin })).toEqual([]);
  });

  test('rules of the user are bounded', () => {
    const settings = (rule: string) => ({ options: { pattern: { rules: [rule] } } });
    const given = pair('وصل الوفد', 'It has arrived utilizing wheels');
    expect(runChecks(given, settings('house style\ttarget\t(?i)utili[sz]\\w+'))).toMatchObject([
      { checkId: 'pattern', params: { name: 'house style', text: 'utilizing' } },
    ]);
    for (const bad of ['x\ttarget\t(a+)+$', 'x\ttarget\t(', 'x\tnowhere\ta'])
      expect(runChecks(given, settings(bad))).toEqual([]);
  });
});
