import { defineCheck } from '../types';

/** The target is longer than its file allows. The file counts code points. Source: XLIFF 2.1 §5.8, profile `xliff:codepoints`. */
export const sizeRestriction = defineCheck({
  id: 'sizeRestriction',
  severity: 'blocking',
  on: true,
  defaults: {},
  run({ target, limits }) {
    const most = limits?.length;
    if (most === undefined) return [];
    const points = [...target.text];
    if (points.length <= most) return [];
    const start = points.slice(0, most).join('').length;
    return [{ params: { length: points.length, most }, span: { start, end: target.text.length } }];
  },
});
