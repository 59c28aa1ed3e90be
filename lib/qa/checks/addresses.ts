import type { Span } from '../../core/span';
import { countOf } from '../analysis';
import { defineCheck, type Found } from '../types';

/**
 * Addresses of the web and of mail, and @names, are on both sides letter for letter; hashtags, which may be translated,
 * are as many.
 */
export const addresses = defineCheck({
  id: 'addresses',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target }) {
    const [theirs, ours] = [addressesIn(source.text), addressesIn(target.text)];
    const found: Found[] = [...without(theirs.fixed, ours.fixed)].map((lost) => ({
      params: { context: 'missing', address: lost.text },
      sourceSpan: lost,
    }));
    for (const added of without(ours.fixed, theirs.fixed)) {
      found.push({ params: { context: 'added', address: added.text }, span: added });
    }
    const [more, fewer] = [theirs.tags.length > ours.tags.length, theirs.tags.length < ours.tags.length];
    if (more)
      found.push({
        params: { context: 'missing', address: theirs.tags.at(-1)!.text },
        sourceSpan: theirs.tags.at(-1)!,
      });
    if (fewer) found.push({ params: { context: 'added', address: ours.tags.at(-1)!.text }, span: ours.tags.at(-1)! });
    return found;
  },
});

type Address = Span & { readonly text: string };

const ADDRESS =
  /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"«»“”()،؛؟]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}_@./])@\w{2,30}|(?<![\p{L}\p{N}._@/-])(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|info|int|io|co\.uk)(?:\/[^\s<>"«»“”()،؛؟]*)?(?![\p{L}\p{N}])/giu;
const HASHTAG = /(?<![\p{L}\p{N}_&/#])#[\p{L}_][\p{L}\p{M}\p{N}_]*/gu;

function addressesIn(text: string): { readonly fixed: readonly Address[]; readonly tags: readonly Address[] } {
  const all = (pattern: RegExp): readonly Address[] =>
    [...text.matchAll(pattern)].map((match) => {
      const trimmed = match[0].replace(/[.,;:!?'’]+$/u, '');
      return { text: trimmed, start: match.index, end: match.index + trimmed.length };
    });
  return { fixed: all(ADDRESS), tags: all(HASHTAG) };
}

/** Compared without case and without the protocol, which many leave out. */
const key = (address: string): string => address.toLowerCase().replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/gu, '');

function* without(these: readonly Address[], those: readonly Address[]): Generator<Address> {
  const left = countOf(those.map(({ text }) => key(text)));
  for (const address of these) {
    const n = left.get(key(address.text)) ?? 0;
    left.set(key(address.text), n - 1);
    if (n <= 0) yield address;
  }
}
