import { isNameChar } from '../../xml/chars';
import type { ValueType } from './schema';

/** Kinds of attribute values of the schemas. */

export const oneOf = (values: string, rule = 'schema-enum'): ValueType => {
  const set = new Set(values.split(' '));
  return { rule, test: (value) => set.has(value) };
};

export const matching = (pattern: RegExp, rule: string): ValueType => ({ rule, test: (value) => pattern.test(value) });

/** White space at the ends is no part of values other than strings (XML Schema, whiteSpace collapse). */
const collapsed = (value: string): string => value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');

export const isNmtoken = (value: string): boolean => {
  const token = collapsed(value);
  if (token === '') return false;
  for (let i = 0; i < token.length; i++) if (!isNameChar(token.charCodeAt(i))) return false;
  return true;
};

export const NMTOKEN: ValueType = { rule: 'id-nmtoken', test: isNmtoken };
export const NMTOKENS: ValueType = {
  rule: 'id-nmtoken',
  test: (value) =>
    collapsed(value) !== '' &&
    collapsed(value)
      .split(/[ \t\r\n]+/u)
      .every(isNmtoken),
};
export const POSITIVE: ValueType = {
  rule: 'id-nmtoken',
  test: (value) => /^\+?0*[1-9][0-9]*$/u.test(collapsed(value)),
};
export const HEX: ValueType = {
  rule: 'id-nmtoken',
  test: (value) => /^(?:[0-9a-fA-F]{2})+$/u.test(collapsed(value)),
};
export const YES_NO = oneOf('yes no');
/** One prefix, a colon, a value, no white space. */
export const USER_VALUE = matching(/^[^\s:]+:[^\s:]+$/u, 'user-value');
/** The same where the standard defines no value of its own, whose prefix `xlf` is then nobody's to use. */
export const OWN_VALUE = matching(/^(?!xlf:)[^\s:]+:[^\s:]+$/u, 'user-value');

/** Grandfathered tags that the grammar of RFC 5646 names one by one. */
const GRANDFATHERED = new Set(
  'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-be-fr sgn-be-nl sgn-ch-de art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang'.split(
    ' ',
  ),
);
/** Source: RFC 5646 §2.1, `langtag` and `privateuse`. */
const LANGTAG =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$/u;
export const isLanguageTag = (value: string): boolean => {
  const tag = value.toLowerCase();
  return LANGTAG.test(tag) || GRANDFATHERED.has(tag);
};
export const LANG: ValueType = { rule: 'lang-tag', test: isLanguageTag };
/** `xml:lang` may be empty, which says that nothing is known. */
export const XML_LANG: ValueType = { rule: 'lang-tag', test: (value) => value === '' || isLanguageTag(value) };
export const XML_SPACE = oneOf('default preserve');

/** A decimal number between two bounds. */
export const between = (low: number, high: number, rule: string): ValueType => ({
  rule,
  test: (value) => {
    const text = collapsed(value);
    return /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/u.test(text) && Number(text) >= low && Number(text) <= high;
  },
});
/** The same, also with an exponent. */
export const doubleBetween = (low: number, high: number, rule: string): ValueType => ({
  rule,
  test: (value) => {
    const text = collapsed(value);
    return (
      /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/u.test(text) &&
      Number(text) >= low &&
      Number(text) <= high
    );
  },
});
