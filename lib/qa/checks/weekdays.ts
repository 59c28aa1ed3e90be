import type { Span } from '../../core/span';
import { fold } from '../../text/fold';
import { ARABIC_WEEKDAYS, ENGLISH_WEEKDAYS } from '../../text/weekday-names';
import { isArabic, wordsOf } from '../analysis';
import type { SegmentText } from '../types';

/** The days of the week a text names, 0 for Sunday. A proclitic stays outside the span. */
export function weekdaysIn(side: SegmentText): readonly (Span & { readonly day: number })[] {
  const arabic = isArabic(side);
  return wordsOf(side).flatMap(({ text, start, end }) => {
    const word = fold(text, 'spelling');
    if (!arabic) {
      const day = /^\p{Lu}/u.test(text) ? ENGLISH_WEEKDAYS.indexOf(word.replace(/'?s$/u, '')) : -1;
      return day < 0 ? [] : [{ day, start, end }];
    }
    const bare = word.replace(/^[وف]?[ب]?(?=ال)/u, '');
    const wanted = bare.replace(/^لل/u, 'ال');
    const day = ARABIC_WEEKDAYS.indexOf(wanted);
    return day < 0 ? [] : [{ day, start, end }];
  });
}
