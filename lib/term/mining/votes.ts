import { fold } from '../../text/fold';
import { dice } from './association';
import { guessClass, type NameContext } from './guess-class';
import { EVIDENCE_LINES, type MinedName, scaled, usual } from './mined-name';
import type { NameRun } from './names-en';
import type { Place } from './places';
import type { Window } from './window';
import type { ArabicWord } from './words-ar';

type Found = { readonly run: NameRun; readonly window: Window; readonly gap: number };

/** The rendering that most lines agree on; `null` when the name was found in none. */
export function fromWindows(group: readonly Place[], arabic: readonly (readonly ArabicWord[])[]): MinedName | null {
  const votes = new Map<string, Found[]>();
  for (const { run, found } of group) {
    if (found === null) continue;
    const each = { run, ...found };
    const key = fold(each.window.text, 'sound');
    const list = votes.get(key);
    if (list === undefined) votes.set(key, [each]);
    else list.push(each);
  }
  const weight = (list: readonly Found[]): number => list.reduce((sum, { window }) => sum + window.score, 0);
  const ranked = [...votes.values()].toSorted((a, b) => weight(b) - weight(a));
  const [best] = ranked;
  if (best === undefined) return null;

  const lines = new Set(best.map(({ run }) => run.line));
  const mean = weight(best) / best.length;
  const gap = best.reduce((sum, each) => sum + Math.min(0.4, each.gap), 0) / best.length;
  const company = lines.size < 2 ? 0 : dice(lines.size, new Set(group.map(({ run }) => run.line)).size, lines.size);
  const raw = mean + 0.1 * Math.log(lines.size) + 0.15 * company + 0.15 * gap;
  const contexts = best.map(
    ({ run, window }): NameContext => ({ run, words: arabic[run.line]!, from: window.from, to: window.to }),
  );
  return {
    arabic: usual(best.map(({ window }) => window.text)),
    english: usual(best.map(({ run }) => run.text)),
    class: guessClass(contexts, best[0]!.window.by === 'sound'),
    score: scaled(raw),
    count: lines.size,
    by: best[0]!.window.by,
    lines: [...lines].slice(0, EVIDENCE_LINES),
    renderings: ranked.map((list) => ({ text: usual(list.map(({ window }) => window.text)), count: list.length })),
  };
}
