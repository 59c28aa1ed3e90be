/**
 * Months in the traditions a translator of Arabic news meets. Arabic forms are written in full and folded when read.
 *
 * Source: CLDR `dates/calendars/gregorian` for ar, ar-LB (Mashriq), ar-DZ, ar-TN, ar-MA, ar-MR and
 * `islamic` for ar; the Libyan names of 1977–2011 from general reference. `month-names.test` compares with Intl.
 */
export type MonthName = {
  readonly month: number;
  readonly calendar: 'gregorian' | 'hijri';
  readonly words: readonly string[];
  /** Also an ordinary word: a month only beside a number, another month or شهر. */
  readonly isAmbiguous: boolean;
};

const names = (
  lines: readonly string[],
  calendar: MonthName['calendar'],
  ambiguous: ReadonlySet<string>,
): readonly MonthName[] =>
  lines.flatMap((line, i) =>
    line
      .split(',')
      .map((name) => name.trim())
      .map((name) => ({ month: i + 1, calendar, words: name.split(' '), isAmbiguous: ambiguous.has(name) })),
  );

const AMBIGUOUS_ARABIC = new Set(
  'مارس,ماي,آب,أوت,جوان,كانون,النوار,الربيع,الطير,الماء,الصيف,ناصر,هانيبال,الفاتح,التمور,الحرث,الكانون,أي النار,صفر,محرم,المحرم,رجب,شعبان'.split(
    ',',
  ),
);

const GREGORIAN_ARABIC = [
  'يناير, كانون الثاني, جانفي, أي النار',
  'فبراير, شباط, فيفري, النوار',
  'مارس, آذار, الربيع',
  'أبريل, إبريل, نيسان, أفريل, الطير',
  'مايو, أيار, ماي, الماء',
  'يونيو, يونيه, حزيران, جوان, الصيف',
  'يوليو, يوليه, تموز, جويلية, يوليوز, ناصر',
  'أغسطس, آب, أوت, غشت, أغشت, هانيبال',
  'سبتمبر, أيلول, شتنبر, شتمبر, الفاتح',
  'أكتوبر, تشرين الأول, التمور',
  'نوفمبر, تشرين الثاني, نونبر, الحرث',
  'ديسمبر, كانون الأول, دجنبر, دجمبر, الكانون',
];
const HIJRI_ARABIC = [
  'محرم, المحرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر, ربيع الثاني',
  'جمادى الأولى, جمادى الأول',
  'جمادى الآخرة, جمادى الثانية, جمادى الآخر',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة, ذي القعدة, ذا القعدة',
  'ذو الحجة, ذي الحجة, ذا الحجة',
];
const GREGORIAN_ENGLISH = [
  'january, jan',
  'february, feb',
  'march, mar',
  'april, apr',
  'may',
  'june, jun',
  'july, jul',
  'august, aug',
  'september, sep, sept',
  'october, oct',
  'november, nov',
  'december, dec',
];
const HIJRI_ENGLISH = [
  'muharram',
  'safar',
  'rabi al awwal, rabi i',
  'rabi al thani, rabi al akhir, rabi ii',
  'jumada al ula, jumada i',
  'jumada al akhira, jumada al thani, jumada ii',
  'rajab',
  'shaban',
  'ramadan',
  'shawwal',
  'dhu al qadah, dhul qadah',
  'dhu al hijjah, dhul hijjah',
];
const AMBIGUOUS_ENGLISH = new Set([
  'march',
  'may',
  'mar',
  'jan',
  'sep',
  'dec',
  'jun',
  'jul',
  'august',
  'april',
  'june',
]);

export const ARABIC_MONTHS = [
  ...names(GREGORIAN_ARABIC, 'gregorian', AMBIGUOUS_ARABIC),
  ...names(HIJRI_ARABIC, 'hijri', AMBIGUOUS_ARABIC),
];
export const ENGLISH_MONTHS = [
  ...names(GREGORIAN_ENGLISH, 'gregorian', AMBIGUOUS_ENGLISH),
  ...names(HIJRI_ENGLISH, 'hijri', new Set()),
];
