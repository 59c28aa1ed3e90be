import { fold } from '../../text/fold';
import { sameLang } from '../../text/lang';
import { tokensOf } from '../analysis';
import { defineCheck } from '../types';

/**
 * The target is the source: left untranslated. A segment without words (a number, a date, an address of the web),
 * and one that consists of terms not to be translated, may be the same.
 */
export const sameAsSource = defineCheck({
  id: 'sameAsSource',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target, terms }) {
    if (sameLang(source.lang, target.lang) || key(source.text) !== key(target.text)) return [];
    const kept = (terms?.source ?? []).filter((term) => term.doNotTranslate);
    const words = tokensOf(source).filter(
      (token) =>
        token.kind === 'word' &&
        token.text.length > 1 &&
        !kept.some((term) => term.start <= token.start && token.end <= term.end),
    );
    return words.length === 0 || ADDRESS.test(source.text.trim())
      ? []
      : [{ span: { start: 0, end: target.text.length } }];
  },
});

const key = (text: string): string => fold(text, 'spelling').replace(/\s+/gu, ' ').trim();
const ADDRESS = /^(?:https?:\/\/|www\.|@|#)?\S+(?:\.\S+|@\S+)$/u;
