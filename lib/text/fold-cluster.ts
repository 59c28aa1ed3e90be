import {
  type FoldLevel,
  isArabicPresentation,
  isDroppedMark,
  isInvisible,
  lookAlikeOf,
  soundOf,
  spellingOf,
} from './fold-tables';

/**
 * Folds one unit together with the marks and invisible characters after it, where a table of units is not enough:
 * presentation forms that spell several letters, and marks that compose with their letter.
 *
 * The order matters. Forms are spelled out and invisible characters go first, so that they do not stand between a
 * letter and its mark; then composition; then the marks that no key keeps go, and what they had kept apart composes.
 */
export function foldCluster(cluster: string, level: FoldLevel): string {
  let spelled = '';
  for (let i = 0; i < cluster.length; i += 1) {
    const c = cluster.charCodeAt(i);
    if (isArabicPresentation(c)) spelled += cluster[i]!.normalize('NFKC');
    else spelled += cluster[i];
  }
  const visible = compose(keep(spelled, (c) => !isInvisible(c)));
  const text = [...compose(keep(visible, (c) => !isDroppedMark(c)))].map(lookAlikeOf).join('');
  if (level === 'text') return text;

  const spelling = spellingOfCluster(text);
  if (level === 'spelling' || spelling === '') return spelling;
  // A letter that is not heard takes its marks along: they belong to no other letter.
  const [first, ...rest] = spelling;
  return soundOf(first!) === '' && rest.every((char) => /\p{M}/u.test(char)) ? '' : [...spelling].map(soundOf).join('');
}

/**
 * Canonical composition, except of a letter buried under so many marks that no language writes it: ordering marks
 * costs their number squared. Unicode's own bound for text in streams is 30 (UAX #15, §13).
 */
const compose = (cluster: string): string => (cluster.length > MAX_CLUSTER ? cluster : cluster.normalize('NFC'));
const MAX_CLUSTER = 64;

/** Lower case and bare Latin letters; the marks of other scripts stay. */
function spellingOfCluster(text: string): string {
  const lower = text.toLowerCase();
  if (!/^\p{Script=Latin}/u.test(lower)) return compose([...lower].map(spellingOf).join(''));
  const marked = lower.replace(/[\u0300-\u036f]/gu, '');
  return compose([...marked].map(spellingOf).join(''));
}

function keep(text: string, test: (c: number) => boolean): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) if (test(text.charCodeAt(i))) out += text[i];
  return out;
}
