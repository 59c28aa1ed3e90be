import type { Mark } from '@/app/_components/use-marks';
import { foldWithMap } from '@/lib/text/fold';

/** Where the searched words stand in a text, blind to orthography as the filter is. */
export function searchMarks(text: string, search: string): readonly Mark[] {
  const needle = foldWithMap(search.trim(), 'spelling').text;
  if (needle === '' || text === '') return NONE;
  const { text: folded, map } = foldWithMap(text, 'spelling');
  const marks: Mark[] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    marks.push({ name: 'search', start: map[at]!, end: map[at + needle.length]! });
  }
  return marks;
}

const NONE: readonly Mark[] = [];
