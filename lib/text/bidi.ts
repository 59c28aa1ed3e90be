import type { Span } from '../core/span';

/**
 * The invisible characters that steer the display of mixed text. Source: Unicode Standard Annex #9 (Bidirectional
 * Algorithm) §2; names are its abbreviations.
 */
const CONTROLS: Readonly<Record<string, BidiControlName>> = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};
export type BidiControlName =
  | 'ALM'
  | 'LRM'
  | 'RLM'
  | 'LRE'
  | 'RLE'
  | 'PDF'
  | 'LRO'
  | 'RLO'
  | 'LRI'
  | 'RLI'
  | 'FSI'
  | 'PDI';
export type BidiControl = Span & { readonly name: BidiControlName };

const ANY = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const EMBEDDINGS = new Set<BidiControlName>(['LRE', 'RLE', 'LRO', 'RLO']);
const ISOLATES = new Set<BidiControlName>(['LRI', 'RLI', 'FSI']);

export function bidiControls(text: string): readonly BidiControl[] {
  return [...text.matchAll(ANY)].map((match) => ({
    start: match.index,
    end: match.index + 1,
    name: CONTROLS[match[0]]!,
  }));
}

/**
 * What is wrong with the controls of a text.
 *
 * - `unclosed`: an embedding, override or isolate that no PDF or PDI ends before the paragraph does
 * - `unopened`: a PDF or PDI that ends nothing
 * - `override`: LRO or RLO, which hides the true order of characters; balanced or not
 */
export type BidiIssue = BidiControl & { readonly kind: 'unclosed' | 'unopened' | 'override' };

/** Issues in order of their position. Paragraph by paragraph: a line break ends every embedding (UAX #9, P1 and X8). */
export function bidiIssues(text: string): readonly BidiIssue[] {
  const issues: BidiIssue[] = [];
  let open: BidiControl[] = [];
  let from = 0;
  const endParagraph = (): void => {
    for (const control of open) issues.push({ ...control, kind: 'unclosed' });
    open = [];
  };
  for (const control of bidiControls(text)) {
    if (PARAGRAPH_END.test(text.slice(from, control.start))) endParagraph();
    from = control.end;
    if (control.name === 'LRO' || control.name === 'RLO') issues.push({ ...control, kind: 'override' });
    if (EMBEDDINGS.has(control.name) || ISOLATES.has(control.name)) open.push(control);
    else if (control.name === 'PDF') {
      // A PDF inside an isolate does not reach the embeddings around it.
      if (open.length > 0 && EMBEDDINGS.has(open.at(-1)!.name)) open.pop();
      else issues.push({ ...control, kind: 'unopened' });
    } else if (control.name === 'PDI') {
      const isolate = open.findLastIndex((other) => ISOLATES.has(other.name));
      if (isolate < 0) issues.push({ ...control, kind: 'unopened' });
      else for (const lost of open.splice(isolate).slice(1)) issues.push({ ...lost, kind: 'unclosed' });
    }
  }
  endParagraph();
  return issues.toSorted((a, b) => a.start - b.start);
}

const PARAGRAPH_END = /[\n\r\u001c-\u001e\u0085\u2029]/u;

/**
 * The text with balanced controls: what ends nothing goes, what is not ended is ended, embeddings closed by the PDI
 * around them are closed before it, overrides become embeddings of their direction.
 *
 * Invariants: `bidiIssues(repairBidi(text))` is empty; visible characters do not change; a text without issues comes
 * back as it is.
 */
export function repairBidi(text: string): string {
  let out = '';
  let open: BidiControlName[] = [];
  const close = (count: number): string =>
    open
      .splice(open.length - count)
      .toReversed()
      .map((name) => (ISOLATES.has(name) ? '\u2069' : '\u202c'))
      .join('');
  for (const char of text) {
    const name = CONTROLS[char];
    if (name === undefined) {
      out += PARAGRAPH_END.test(char) ? close(open.length) + char : char;
    } else if (name === 'PDF') {
      if (open.length > 0 && EMBEDDINGS.has(open.at(-1)!)) out += close(1);
    } else if (name === 'PDI') {
      const isolate = open.findLastIndex((other) => ISOLATES.has(other));
      if (isolate >= 0) out += close(open.length - isolate);
    } else {
      if (EMBEDDINGS.has(name) || ISOLATES.has(name)) open = [...open, name];
      out += name === 'LRO' ? '\u202a' : name === 'RLO' ? '\u202b' : char;
    }
  }
  return out + close(open.length);
}

/** The text without any control. */
export const stripBidi = (text: string): string => text.replace(ANY, '');
