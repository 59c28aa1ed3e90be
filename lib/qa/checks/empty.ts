import { defineCheck } from '../types';

/** A source with text and a target without any. Codes alone are not a translation, nor do they need one. */
export const empty = defineCheck({
  id: 'empty',
  severity: 'blocking',
  on: true,
  onEmpty: true,
  defaults: {},
  run: ({ source, target }) => (source.text.trim() !== '' && target.text.trim() === '' ? [{}] : []),
});
