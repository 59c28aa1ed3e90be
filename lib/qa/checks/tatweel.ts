import { isArabic, wordsOf } from '../analysis';
import { defineCheck } from '../types';

/**
 * Tatweel stretches a line and means nothing: it hides words from search and memory. It is right after a lone
 * proclitic before a digit, a quote or a Latin word (بـ50, الـ«…»), and in هـ of the Hijri year.
 */
export const tatweel = defineCheck({
  id: 'tatweel',
  severity: 'hint',
  on: true,
  defaults: {},
  run({ target }) {
    if (!isArabic(target)) return [];
    return wordsOf(target)
      .filter(({ text }) => text.includes('\u0640') && !PROCLITIC.test(text))
      .map(({ text, start, end }) => ({ params: { word: text }, span: { start, end } }));
  },
});

const PROCLITIC = /^[\u064B-\u0652]*(?:[وفبكلس]|ال|لل){1,3}[\u064B-\u0652]*\u0640+$|^هـ+$/u;
