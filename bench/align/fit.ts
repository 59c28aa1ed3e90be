/**
 * Fits the weights of the aligner on the development half of the gold and on texts made from the same half, and prints them
 * for lib/align/weights.ts: `npm run bench -- align/fit [withLexicon|pairOnly]`, a few minutes each.
 */
import { shippedLexicon } from '../../lib/align/shipped-lexicon';
import { WEIGHTS } from '../../lib/align/weights';
import { fitted } from './fitting';
import { perturbedGold } from './gold';
import { syntheticDocuments } from './synthetic';

const KIND = (process.argv[2] ?? 'withLexicon') as keyof typeof WEIGHTS;
const lexicons = KIND === 'withLexicon' ? [shippedLexicon('en', 'ar')!] : [];
const documents = [...perturbedGold().development, ...syntheticDocuments(7)];
const weights = fitted(documents, lexicons, WEIGHTS[KIND], { tell: console.log });
console.log(`${KIND}: [${weights.map((w) => Number(w.toFixed(2))).join(', ')}],`);
