import type { Span } from '../../core/span';
import { fold } from '../../text/fold';
import { isArabic, wordsOf } from '../analysis';
import type { SegmentText } from '../types';

/** Names of the days, Sunday first; Arabic folded to `spelling`, with the article that is part of the name. */
const ARABIC = ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعة', 'السبت'];
const ENGLISH = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The days of the week a text names, 0 for Sunday. A proclitic stays outside the span. */
export function weekdaysIn(side: SegmentText): readonly (Span & { readonly day: number })[] {
  const arabic = isArabic(side);
  return wordsOf(side).flatMap(({ text, start, end }) => {
    const word = fold(text, 'spelling');
    if (!arabic) {
      const day = /^\p{Lu}/u.test(text) ? ENGLISH.indexOf(word.replace(/'?s$/u, '')) : -1;
      return day < 0 ? [] : [{ day, start, end }];
    }
    const bare = word.replace(/^[وف]?[ب]?(?=ال)/u, '');
    const day = ARABIC.indexOf(bare.replace(/^لل/u, 'ال'));
    return day < 0 ? [] : [{ day, start, end }];
  });
}
