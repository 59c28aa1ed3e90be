import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../core/span';
import { fold } from '../text/fold';
import { TermAutomaton } from './automaton';
import { recognize } from './recognize';
import { entry } from './terms.testkit';
import { vocabularyOf } from './vocabulary';

const GLOSSARY = new TermAutomaton([
  entry('haftar', 'person', 'حفتر', 'Haftar'),
  entry('gaddafi', 'person', 'القذافي', 'Gaddafi'),
  entry('cairo', 'place', 'القاهرة', 'Cairo'),
  entry('libya', 'place', 'ليبيا', 'Libya', { nisba: true }),
  entry('lebanon', 'place', 'لبنان', 'Lebanon'),
  entry('un', 'organisation', 'الأمم المتحدة', ['the United Nations', 'UN']),
  entry('council', 'organisation', 'مجلس الأمن', 'Security Council'),
  entry('gna', 'organisation', 'حكومة الوفاق الوطني', 'Government of National Accord'),
  entry('faq', 'person', 'فاق', 'Faq'),
  entry('lal', 'person', 'لال', 'Lal'),
  entry('mal', 'person', 'مال', 'Mal'),
  entry('hadd', 'person', 'هد', 'Hadd'),
  entry('banan', 'person', 'بنان', 'Banan'),
  entry('germany', 'place', 'ألمانيا', 'Germany'),
  entry('committee', 'organisation', 'اللجنة', 'the Committee'),
  entry('drone', 'product', 'طائرة مسيرة', ['drone', 'unmanned aircraft']),
  entry('government', 'other', 'حكومة', 'government'),
  entry('trump', 'person', 'دونالد ترامب', ['Donald Trump', 'Trump']),
  entry('turkey', 'place', 'تركيا', 'Turkey'),
  entry('us', 'place', 'الولايات المتحدة', ['US', 'United States']),
  entry('email', 'other', 'بريد إلكتروني', ['email', 'party']),
  entry('abdullah', 'person', 'عبد الله الثاني', 'Abdullah II'),
  entry('hamas', 'organisation', 'حماس', 'Hamas'),
  entry('dc', 'place', 'واشنطن (العاصمة)', 'Washington, D.C.'),
  entry('exact', 'product', [{ text: 'كتاب', exactOnly: true }], [{ text: 'Bridge', exactOnly: true }]),
]);

const found = (text: string, lang = 'ar') =>
  recognize(text, lang, GLOSSARY).map((each) => [sliceSpan(text, each), each.entryId, each.why]);

describe('recognize in Arabic', () => {
  test.each([
    ['a name alone', 'حفتر', [['حفتر', 'haftar', 'exact']]],
    ['a preposition', 'قوات لحفتر', [['حفتر', 'haftar', 'clitic']]],
    ['two proclitics', 'وبالقاهرة', [['القاهرة', 'cairo', 'clitic']]],
    ['ل and the article', 'للقذافي', [['لقذافي', 'gaddafi', 'clitic']]],
    ['ل, the article and a word with ل', 'للجنة', [['لجنة', 'committee', 'clitic']]],
    ['ل before ل', 'للبنان', [['لبنان', 'lebanon', 'clitic']]],
    ['several words behind وللـ', 'وللأمم المتحدة', [['لأمم المتحدة', 'un', 'clitic']]],
    ['a compound with a preposition', 'لمجلس الأمن', [['مجلس الأمن', 'council', 'clitic']]],
    ['the dual of a compound, vocalised', 'ومجلسَي الأمن', [['مجلسَي الأمن', 'council', 'clitic']]],
    ['article on both words', 'الطائرة المسيرة', [['طائرة المسيرة', 'drone', 'article']]],
    ['tashkeel and tatweel', 'حَفْتَـــر', [['حَفْتَـــر', 'haftar', 'exact']]],
    [
      'a missing hamza',
      'إلى المانيا وتركيا',
      [
        ['المانيا', 'germany', 'folded'],
        ['تركيا', 'turkey', 'clitic'],
      ],
    ],
    ['final ه for ة', 'في القاهره', [['القاهره', 'cairo', 'folded']]],
    ['words on two lines', 'الأمم\n المتحدة', [['الأمم\n المتحدة', 'un', 'exact']]],
    ['a word cut at the end of a line', 'الأمم المت-\nحدة', [['الأمم المت-\nحدة', 'un', 'folded']]],
    ['quotes inside a compound', 'مجلس "الأمن"', [['مجلس "الأمن', 'council', 'exact']]],
    ['nisba where the entry says so', 'الأزمة الليبية', [['ليبي', 'libya', 'nisba']]],
    ['no nisba elsewhere', 'التركية', []],
    ['a pronoun on a common noun', 'أعلنت حكومته', [['حكومت', 'government', 'suffix']]],
    ['no pronoun on a name', 'تحدث عن حماسها', []],
    ['the plural of a common noun', 'بين الحكومات', [['حكوم', 'government', 'inflected']]],
    ['joined عبد', 'الملك عبدالله الثاني', [['عبدالله الثاني', 'abdullah', 'folded']]],
    ['homographs with a first letter like a proclitic', 'وفاق بلال كمال فهد', []],
    ['a name that looks like ل and a name', 'لبنان', [['لبنان', 'lebanon', 'exact']]],
    ['brackets of the term', 'في واشنطن (العاصمة) أمس', [['واشنطن (العاصمة', 'dc', 'exact']]],
    ['a comma between the words', 'الأمم، المتحدة', []],
    ['exact only: no proclitic', 'بكتاب كتاب', [['كتاب', 'exact', 'exact']]],
    ['a whole phrase wins over its part', 'حكومة الوفاق الوطني', [['حكومة الوفاق الوطني', 'gna', 'exact']]],
    ['presentation forms', 'ﻟﺤﻔﺘﺮ', [['ﺤﻔﺘﺮ', 'haftar', 'clitic']]],
  ])('%s', (_, text, expected) => {
    const all = found(text).map(([core, id, why]) =>
      id === 'libya' && why === 'nisba' ? ['ليبي', id, why] : [core, id, why],
    );
    expect(all).toEqual(expected);
  });

  test('keeps what lost against a longer reading', () => {
    const [occurrence] = recognize('حكومة الوفاق الوطني', 'ar', GLOSSARY);
    expect(occurrence?.alternatives.map((each) => each.entryId)).toContain('government');
  });

  test('prefers whole words that the vocabulary knows', () => {
    const automaton = new TermAutomaton([entry('sam', 'person', 'سام', 'Sam')]);
    const known = new Map([
      ['وسام', 4],
      ['الوسام', 2],
    ]);
    expect(recognize('وسام', 'ar', automaton)).toHaveLength(0);
    expect(
      recognize('وسام', 'ar', automaton, { vocabulary: { count: (form) => known.get(form) ?? 0, size: 1e6 } }),
    ).toHaveLength(0);
    const free = new TermAutomaton([entry('nun', 'person', 'نونو', 'Nounou')]);
    expect(recognize('ونونو', 'ar', free)).toHaveLength(1);
    const word = new Map([
      ['ونونو', 9],
      ['الونونو', 3],
    ]);
    expect(
      recognize('ونونو', 'ar', free, { vocabulary: { count: (form) => word.get(form) ?? 0, size: 1e6 } }),
    ).toHaveLength(0);
  });
});

describe('recognize in English', () => {
  test.each([
    ['possessive', "Haftar's forces", [['Haftar', 'haftar', 'suffix']]],
    ['typographic possessive', 'Haftar’s forces', [['Haftar', 'haftar', 'suffix']]],
    ['plural', 'two drones', [['drone', 'drone', 'inflected']]],
    ['plural of -y', 'both parties', [['parties', 'email', 'inflected']]],
    ['a bird is no country', 'a turkey in Turkey', [['Turkey', 'turkey', 'exact']]],
    ['a pronoun is no country', 'tell us about the US', [['US', 'us', 'exact']]],
    ['dots in an acronym', 'the U.S. army', [['U.S', 'us', 'folded']]],
    ['capitals of a headline', 'HAFTAR RETREATS', [['HAFTAR', 'haftar', 'case']]],
    ['without the article', 'United Nations staff', [['United Nations', 'un', 'article']]],
    ['hyphen for space', 'a Security-Council vote', [['Security-Council', 'council', 'folded']]],
    ['hyphen for nothing', 'by e-mail', [['e-mail', 'email', 'folded']]],
    ['an initial inside', 'Donald J. Trump', [['Donald J. Trump', 'trump', 'gap']]],
    ['exact only: no plural', 'Bridges and Bridge', [['Bridge', 'exact', 'exact']]],
    ['not inside a word', 'Haftarist', []],
    ['punctuation of the term', 'in Washington, D.C., today', [['Washington, D.C', 'dc', 'folded']]],
    ['punctuation the term has not', 'the Security, Council said', []],
  ])('%s', (_, text, expected) => {
    expect(found(text, 'en-GB')).toEqual(expected);
  });
});

describe('recognize', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'وللأمم',
        ' ',
        'المتحدة',
        'حفتر',
        'و',
        'بـ',
        'القاهرة',
        '،',
        '\n',
        'َ',
        '\u200f',
        'ﻻ',
        'لل',
        'قذافي',
        'حكومتهم',
        'Haftar',
        '-',
        "'s",
        'ß',
        '😀',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  test('gives ordered occurrences that do not overlap, each core in its surface', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('ar', 'en'), (line, lang) => {
        let end = 0;
        for (const each of recognize(line, lang, GLOSSARY, { withPossible: true })) {
          expect(each.surface.start).toBeGreaterThanOrEqual(end);
          expect(each.surface.start).toBeLessThanOrEqual(each.start);
          expect(each.start).toBeLessThan(each.end);
          expect(each.end).toBeLessThanOrEqual(each.surface.end);
          expect(each.surface.end).toBeLessThanOrEqual(line.length);
          expect(each.confidence).toBeGreaterThan(0);
          expect(each.confidence).toBeLessThanOrEqual(1);
          end = each.surface.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an exact reading is the term, whatever stands around it', () => {
    const terms = new Map(
      [...['حفتر', 'القاهرة', 'ليبيا', 'الأمم المتحدة', 'مجلس الأمن'].entries()].map(([i, term]) => [`t${i}`, term]),
    );
    const automaton = new TermAutomaton([...terms].map(([id, term]) => entry(id, 'other', term)));
    fc.assert(
      fc.property(text, (line) => {
        for (const each of recognize(line, 'ar', automaton)) {
          if (each.why === 'exact') {
            expect(fold(sliceSpan(line, each), 'text').replace(/\s+/gu, ' ')).toBe(terms.get(each.entryId));
          }
        }
      }),
    );
  });

  test('finds a name behind every sequence of proclitics', () => {
    const proclitics = fc.constantFrom('', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل');
    fc.assert(
      fc.property(proclitics, fc.constantFrom('حفتر', 'ترامب', 'غوتيريش'), (before, name) => {
        const automaton = new TermAutomaton([entry('x', 'person', name)]);
        const [occurrence] = recognize(`قال ${before}${name} أمس`, 'ar', automaton);
        expect(occurrence).toMatchObject({ start: 4 + before.length, end: 4 + before.length + name.length });
      }),
    );
  });

  test('an entry can be changed and taken out', () => {
    const automaton = new TermAutomaton([entry('x', 'person', 'حفتر')]);
    automaton.put(entry('x', 'person', 'ترامب'));
    expect(recognize('حفتر', 'ar', automaton)).toEqual([]);
    expect(recognize('ترامب', 'ar', automaton)).toHaveLength(1);
    automaton.remove('x');
    expect(recognize('ترامب', 'ar', automaton)).toEqual([]);
    expect(automaton.size).toBe(0);
  });

  test('rejected entries are not found', () => {
    const automaton = new TermAutomaton([entry('x', 'person', 'حفتر', [], { review: 'rejected' })]);
    expect(recognize('حفتر', 'ar', automaton)).toEqual([]);
  });
});

describe('a small vocabulary', () => {
  test('does not count against names it has never seen alone', () => {
    const line = 'قوات لحفتر وبترامب';
    const automaton = new TermAutomaton([entry('a', 'person', 'حفتر'), entry('b', 'person', 'ترامب')]);
    const found = recognize(line, 'ar', automaton, { vocabulary: vocabularyOf([line]) });
    expect(found.map(({ entryId }) => entryId)).toEqual(['a', 'b']);
  });
});
