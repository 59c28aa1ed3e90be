/** Names of the days, Sunday first; Arabic folded to `spelling`, with the article that is part of the name. Source: CLDR. */
export const ARABIC_WEEKDAYS = ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;
/** In small letters. */
export const ENGLISH_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
