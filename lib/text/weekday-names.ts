/** Names of the days, Sunday first; Arabic folded to `spelling`, with the article that is part of the name. Source: CLDR. */
export const ARABIC_WEEKDAYS: readonly string[] = [
  'الاحد',
  'الاثنين',
  'الثلاثاء',
  'الاربعاء',
  'الخميس',
  'الجمعة',
  'السبت',
];
/** In small letters. */
export const ENGLISH_WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
