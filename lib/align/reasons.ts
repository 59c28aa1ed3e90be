import { BEAD_TYPES, isNull } from './bead-types';
import { beadFeatures, FEATURE_COUNT, FEATURES, type PairForms } from './features';

/** A word pair with a likelihood above chance counts as found; nats. */
const CLEAR = 0.5;

/** What speaks for a bead, strongest first, with counts where they mean something. Empty for a null bead. */
export function reasonsFor(pair: PairForms, i: number, j: number, type: number): readonly string[] {
  if (isNull(type)) return [];
  const features = new Float64Array(FEATURE_COUNT);
  beadFeatures(pair, i, j, type, features);
  const of = (name: (typeof FEATURES)[number]) => features[FEATURES.indexOf(name)]!;
  const [w] = BEAD_TYPES[type]!;
  const words = of('forward') + of('backward');
  const found: (readonly [weight: number, reason: string])[] = [];
  if (words > CLEAR) found.push([words, `words:${Math.max(1, Math.round(words))}`]);
  if (of('numberHit') > 0) found.push([3 * of('numberHit'), `numbers:${of('numberHit')}`]);
  if (of('numberMiss') > 0) found.push([-1, `numbersMissing:${of('numberMiss')}`]);
  if (of('punctuationBoth') > 0) found.push([2 * of('punctuationBoth'), 'punctuation']);
  if (of('heading') > 0) found.push([1.5, 'role']);
  if (of('length') > -5 - w) found.push([1, 'length']);
  return found.sort((a, b) => b[0] - a[0]).map(([, reason]) => reason);
}
