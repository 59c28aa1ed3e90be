/** A segment of a document, by its text and the block it stands in. */
export type Cuttable = { readonly text: string; readonly block: number };
/** How one run of a document's segments is cut in an alignment: boundaries in letters, white space not counted. */
export type Recut = {
  /** Segments of the document, from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
  /** Boundaries that the document has and the alignment has not: after so many segments of the run they are joined. */
  readonly joins: readonly number[];
  /** Letters of the run before each cut that is new. */
  readonly cuts: readonly number[];
};
export type Resegmentation = {
  readonly recuts: readonly Recut[];
  /** Segments of the document that the alignment has with another text, in another order or not at all. */
  readonly unmatched: number;
};

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/**
 * What must be cut and joined in a document so that its segments are those of an alignment. Only where the letters are
 * the same: what was edited, moved or written in is left alone. Across blocks nothing is joined.
 *
 * Linear in the length of both, for texts that hold mostly the same.
 */
export function resegmentation(segments: readonly Cuttable[], sentences: readonly string[]): Resegmentation {
  const own = segments.map(({ text }) => squeezed(text));
  const theirs = sentences.map(squeezed);
  const placesOf = new Map<string, number[]>();
  own.forEach((text, i) => {
    const places = placesOf.get(text);
    if (places) places.push(i);
    else placesOf.set(text, [i]);
  });
  const recuts: Recut[] = [];
  let unmatched = 0;
  let [i, j] = [0, 0];
  while (i < own.length && j < theirs.length) {
    if (own[i] === '') i++;
    else if (theirs[j] === '') j++;
    else {
      const run = sameLetters(own, theirs, i, j);
      if (run) {
        const recut = recutOf(segments, own, theirs, [i, run[0]], [j, run[1]]);
        if (recut === null) unmatched += run[0] - i;
        else if (recut.joins.length + recut.cuts.length > 0) recuts.push(recut);
        [i, j] = run;
      } else {
        const next = nextSame(theirs, j + 1, (text) => placesOf.get(text)?.find((place) => place >= i));
        if (!next) break;
        unmatched += next[0] - i;
        [i, j] = next;
      }
    }
  }
  return { recuts, unmatched: unmatched + own.slice(i).filter((text) => text !== '').length };
}

/** Where the shortest runs from here on end that hold the same letters; null when the letters differ first. */
function sameLetters(own: readonly string[], theirs: readonly string[], i: number, j: number): [number, number] | null {
  let [a, b] = [own[i]!, theirs[j]!];
  let [to, end] = [i + 1, j + 1];
  while (a !== b) {
    if (a.length < b.length) {
      if (!b.startsWith(a) || to >= own.length) return null;
      a += own[to++]!;
    } else {
      if (!a.startsWith(b) || end >= theirs.length) return null;
      b += theirs[end++]!;
    }
  }
  return [to, end];
}

/** The next sentence that stands in the document, and where; null when none does. */
function nextSame(theirs: readonly string[], from: number, placeOf: (text: string) => number | undefined) {
  for (let j = from; j < theirs.length; j++) {
    const place = theirs[j] === '' ? undefined : placeOf(theirs[j]!);
    if (place !== undefined) return [place, j] as const;
  }
  return null;
}

function recutOf(
  segments: readonly Cuttable[],
  own: readonly string[],
  theirs: readonly string[],
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Recut | null {
  const isOneBlock = segments.slice(from, to).every(({ block }) => block === segments[from]!.block);
  if (!isOneBlock) return null;
  const has = bordersOf(own.slice(from, to));
  const wants = bordersOf(theirs.slice(start, end));
  return {
    from,
    to,
    joins: has.flatMap((border, n) => (wants.includes(border) ? [] : [n + 1])),
    cuts: wants.filter((border) => !has.includes(border)),
  };
}

/** Letters before each border between texts, without the ends. */
function bordersOf(texts: readonly string[]): readonly number[] {
  let sum = 0;
  return texts.slice(0, -1).map((text) => {
    sum += text.length;
    return sum;
  });
}

/** The place in a text after so many letters, white space not counted. */
export function placeAfter(text: string, letters: number): number {
  let left = letters;
  for (let at = 0; at < text.length; at++) {
    if (left === 0) return at;
    if (!/\s/u.test(text[at]!)) left--;
  }
  return text.length;
}

/** Where to cut a text near a place: after the sentence end, else the clause end, else the word; else just there. */
export function nearestCut(text: string, near: number): number {
  for (const pattern of [/[.!?؟…]["»”)]*\s+/gu, /[,;:،؛]\s+/gu, /\s+/gu]) {
    const ends = [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
    const inside = ends.filter((end) => end > 0 && end < text.length);
    if (inside.length > 0) return inside.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a));
  }
  return Math.floor(near);
}
