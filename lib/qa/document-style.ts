import type { DocumentStyle } from './types';

/** From this share on, what single segments do is the habit of the document. */
const HABIT = 0.3;
const FEWEST = 5;

/** What the targets of a document do so often that it is no slip. Few targets have no habit yet. */
export function styleOf(targets: Iterable<string>): DocumentStyle {
  let starts = 0;
  let small = 0;
  for (const text of targets) {
    const first = /\p{L}/u.exec(text)?.[0];
    if (first === undefined || first.toLowerCase() === first.toUpperCase()) continue;
    starts++;
    if (first === first.toLowerCase()) small++;
  }
  return { lowerCaseStarts: starts >= FEWEST && small / starts >= HABIT };
}
