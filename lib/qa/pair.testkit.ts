import type { SegmentPair } from './types';

const lang = (text: string): string => (/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en');
/** A pair of texts, one Arabic and one English; the source says which. */
export const pair = (source: string, target: string): SegmentPair => ({
  source: { lang: lang(source), text: source },
  target: { lang: lang(source) === 'ar' ? 'en' : 'ar', text: target },
});
