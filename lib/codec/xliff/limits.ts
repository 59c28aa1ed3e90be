import type { TargetLimits, TargetRule } from '../../text/target-limits';
import { type XmlOpen, xmlEventsOf } from '../xml/events';
import { SIZE_RESTRICTION, VALIDATION } from './names';

/** What a file, group or unit says for what is in it. */
type Frame = {
  readonly isUnit: boolean;
  rules: readonly TargetRule[];
  length: number | null;
  hasForeignProfile: boolean;
};

/** Cheap to ask first: most files have none of it. */
const HAS_LIMITS = /\bsizeRestriction\s*=|\bmaxwidth\s*=|<(?:[\w.-]+:)?validation\b/u;

/**
 * What a file of XLIFF asks of its translations, by unit in the order of the file: `slr:sizeRestriction` of units under the profile
 * of code points, rules of `val:validation` with those inherited from groups and file, and `maxwidth` in characters of 1.2.
 *
 * Source: XLIFF 2.1 (OASIS, 2018), §5.8 size and length restriction, §5.9 validation; XLIFF 1.2, `maxwidth`, `size-unit`.
 */
export function xliffLimits(text: string): ReadonlyMap<number, TargetLimits> {
  const found = new Map<number, TargetLimits>();
  if (!HAS_LIMITS.test(text)) return found;
  const frames: Frame[] = [];
  let units = 0;
  for (const event of xmlEventsOf(text, { undeclaredPrefix: 'accept' })) {
    if (event.kind === 'open') {
      const inner = frames.at(-1);
      if (FRAMES.has(event.local) && !inner?.isUnit) frames.push(frameOf(event, inner));
      else if (inner) inside(event, inner);
    } else if (event.kind === 'close' && FRAMES.has(event.local)) {
      const frame = frames.at(-1);
      if (!frame || (frame.isUnit && !UNITS.has(event.local))) continue;
      frames.pop();
      if (!frame.isUnit) continue;
      const limits: TargetLimits = {
        ...(frame.length === null || frame.hasForeignProfile ? {} : { length: frame.length }),
        ...(frame.rules.length > 0 ? { rules: frame.rules } : {}),
      };
      if (Object.keys(limits).length > 0) found.set(units, limits);
      units++;
    }
  }
  return found;
}

const UNITS = new Set(['unit', 'trans-unit']);
const FRAMES = new Set(['file', 'group', ...UNITS]);

const frameOf = (event: XmlOpen, outer: Frame | undefined): Frame => ({
  isUnit: UNITS.has(event.local),
  rules: outer?.rules ?? [],
  length: UNITS.has(event.local) ? lengthOf(event) : null,
  hasForeignProfile: outer?.hasForeignProfile ?? false,
});

function lengthOf(event: XmlOpen): number | null {
  if (event.local === 'trans-unit') {
    const width = event.attrs['size-unit'] === 'char' ? event.attrs['maxwidth'] : undefined;
    return whole(width);
  }
  // `n`, `min,max` or `*`
  const restriction = qualified(event, SIZE_RESTRICTION, 'sizeRestriction');
  return whole(restriction?.split(',').at(-1)?.trim());
}

const whole = (value: string | undefined): number | null =>
  value !== undefined && /^\d+$/u.test(value) ? Number(value) : null;

function inside(event: XmlOpen, frame: Frame): void {
  if (event.uri === SIZE_RESTRICTION && event.local === 'profiles') {
    const profile = event.attrs['generalProfile'] ?? '';
    frame.hasForeignProfile = profile !== '' && profile !== 'xliff:codepoints';
  }
  if (event.uri !== VALIDATION || event.local !== 'rule') return;
  const test = TESTS.find((name) => event.attrs[name] !== undefined);
  if (!test) return; // a rule of somebody else's making
  const { attrs } = event;
  const rule: TargetRule = {
    test,
    text: attrs[test]!,
    isCaseSensitive: attrs['caseSensitive'] !== 'no',
    normalization:
      attrs['normalization'] === 'none' || attrs['normalization'] === 'nfd' ? attrs['normalization'] : 'nfc',
    ...(whole(attrs['occurs']) === null ? {} : { occurs: whole(attrs['occurs'])! }),
    existsInSource: attrs['existsInSource'] === 'yes',
  };
  // the nearer rule of the same words takes the place of the farther one, or takes it away
  const others = frame.rules.filter((each) => each.test !== rule.test || each.text !== rule.text);
  frame.rules = attrs['disabled'] === 'yes' ? others : [...others, rule];
}

const TESTS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'] as const;

function qualified(event: XmlOpen, uri: string, name: string): string | undefined {
  const written = Object.keys(event.attrs).find((attribute) => {
    const [prefix, local] = attribute.split(':');
    return local === name && event.namespaces[prefix!] === uri;
  });
  return written === undefined ? undefined : event.attrs[written];
}
