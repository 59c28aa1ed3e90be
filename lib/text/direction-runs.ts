import type { Direction } from './types';

/** A stretch of Latin words with what joins them, and figures that stand before a letter: `Windows 11`, `4G`, `a@b.org`. */
const LATIN =
  /(?<!\p{N})\p{N}*\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*(?:[\p{Zs}\p{Po}\p{Pd}\p{S}]{1,3}[\p{Script=Latin}\p{M}\p{N}]+)*/gu;
/** The same of right-to-left letters. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}][\p{Script=Arabic}\p{Script=Hebrew}\p{M}]*(?:[\p{Zs}\p{Po}\p{Pd}\p{S}]{1,3}[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+)*/gu;

/**
 * Text cut into runs of one direction, for formats that shape and order a run by a mark of its own (`w:rtl` of Word). What has no direction of its own goes with
 * the paragraph, so that a full stop behind a Latin word stays at the end of an Arabic line.
 */
export function directionRuns(
  text: string,
  paragraph: Direction,
): readonly { readonly text: string; readonly isRtl: boolean }[] {
  const isRtl = paragraph === 'rtl';
  const runs: { text: string; isRtl: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(isRtl ? LATIN : RIGHT_TO_LEFT)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), isRtl });
    runs.push({ text: match[0], isRtl: !isRtl });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isRtl });
  return runs;
}
