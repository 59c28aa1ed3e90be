import { shippedRules } from '../io/shipped-rules';
import { compileRules } from './compile';
import { segmentText } from './segment';

const compiled = { ar: compileRules(shippedRules(), 'ar'), en: compileRules(shippedRules(), 'en') };

/** The sentences of a text by the shipped rules, without the white space at their ends. */
export const sentences = (text: string, lang: 'ar' | 'en'): string[] =>
  segmentText(text, compiled[lang]).map(({ start, end }) => text.slice(start, end).trim());

/** A text written with `|` where the shipped rules must break, and nowhere else. */
export const marked = (text: string): { text: string; expected: string[] } => {
  const expected = text.split('|').map((piece) => piece.trim());
  return { text: expected.join(' '), expected };
};
