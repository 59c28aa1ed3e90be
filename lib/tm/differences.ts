import type { Token } from '../text/types';
import { TOKEN } from './costs';
import type { AlignedTokens } from './token-alignment';
import { NUMBER, SIGN, tokenForm } from './token-form';
import type { Difference, DifferenceKind } from './types';

/** What the alignment of two texts says about their differences. Empty exactly when they are the same text. */
export function differencesOf(
  query: string,
  match: string,
  alignment: {
    readonly steps: readonly AlignedTokens[];
    readonly query: readonly Token[];
    readonly match: readonly Token[];
  },
): readonly Difference[] {
  const differences: Difference[] = [];
  let previous: AlignedTokens | null = null;
  for (const step of alignment.steps) {
    const mine = step.query < 0 ? null : alignment.query[step.query]!;
    const theirs = step.match < 0 ? null : alignment.match[step.match]!;
    if (step.cost > 0) {
      const kind = kindOf(mine, theirs, step.cost);
      differences.push({ kind, query: spanOf(mine), match: spanOf(theirs), cost: step.cost });
    }
    // Between two pairs of like tokens only: beside another word, spacing says nothing.
    if (previous !== null && previous.cost < TOKEN && step.cost < TOKEN && mine !== null && theirs !== null) {
      const before = { mine: alignment.query[previous.query]!, theirs: alignment.match[previous.match]! };
      if (hasSpace(query, before.mine, mine) !== hasSpace(match, before.theirs, theirs)) {
        differences.push({
          kind: 'spacing',
          query: { start: before.mine.end, end: mine.start },
          match: { start: before.theirs.end, end: theirs.start },
          cost: 0,
        });
      }
    }
    previous = step;
  }
  return differences;
}

/** The groups that a list of matches shows beside a score. */
export type DifferenceGroup = 'orthography' | 'clitics' | 'numbers' | 'words' | 'punctuation' | 'spacing';

const GROUPS: Readonly<Record<DifferenceKind, DifferenceGroup>> = {
  marks: 'orthography',
  spelling: 'orthography',
  case: 'orthography',
  digits: 'numbers',
  number: 'numbers',
  clitics: 'clitics',
  suffix: 'clitics',
  word: 'words',
  punctuation: 'punctuation',
  sign: 'punctuation',
  spacing: 'spacing',
};

/** The groups present, costliest group first. */
export function differenceGroups(differences: readonly Difference[]): readonly DifferenceGroup[] {
  const cost = new Map<DifferenceGroup, number>();
  for (const { kind, cost: c } of differences) cost.set(GROUPS[kind], (cost.get(GROUPS[kind]) ?? 0) + c);
  return [...cost].sort((a, b) => b[1] - a[1]).map(([group]) => group);
}

function kindOf(mine: Token | null, theirs: Token | null, cost: number): DifferenceKind {
  const one = (mine ?? theirs)!;
  if (mine === null || theirs === null) return isSign(one) ? 'sign' : 'word';
  if (cost >= TOKEN) return isSign(mine) && isSign(theirs) ? 'sign' : 'word';
  const a = tokenForm(mine.text, mine.kind);
  const b = tokenForm(theirs.text, theirs.kind);
  if (a.folded === b.folded) {
    if (a.plain === b.plain) return 'marks';
    if (a.class === NUMBER) return 'digits';
    if (a.class === SIGN) return 'punctuation';
    return a.plain.toLowerCase() === b.plain.toLowerCase() ? 'case' : 'spelling';
  }
  if (a.class === NUMBER) return 'number';
  return a.suffix === b.suffix ? 'clitics' : 'suffix';
}

const isSign = (token: Token): boolean => token.kind === 'punctuation' || token.kind === 'symbol';
const spanOf = (token: Token | null) => (token === null ? null : { start: token.start, end: token.end });
const hasSpace = (text: string, before: Token, after: Token): boolean =>
  /\s/u.test(text.slice(before.end, after.start));
