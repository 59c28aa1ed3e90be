import type { TmxUnit } from '../../codec/tmx/types';
import { fingerprint } from '../../text/fingerprint';
import type { Neighbours } from '../../tm/context';

/** Context as others wrote it, by the type of the prop: OmegaT's and memoQ's. The value is the neighbour's text. */
const PREVIOUS_PROPS = ['prev', 'x-context-pre'];
const NEXT_PROPS = ['next', 'x-context-post'];

/** What a `tu` says about the segments around its source, on the unit or on a variant; `null` where it says nothing. */
export function neighboursOfTmx(unit: TmxUnit): Neighbours {
  const bearers = [unit, ...unit.variants];
  const find = (types: readonly string[]): string | null => {
    for (const { props } of bearers) {
      const prop = props.find(({ type }) => types.includes(type));
      if (prop) return prop.text.trim() === '' ? '' : fingerprint(contextText(prop.text));
    }
    return null;
  };
  return { previous: find(PREVIOUS_PROPS), next: find(NEXT_PROPS) };
}

/** memoQ writes the neighbour as a `seg` element of its own. */
const contextText = (text: string): string =>
  /^\s*<seg[\s>]/u.test(text)
    ? text
        .replace(/<[^>]*>/gu, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
    : text;
