import { addresses } from './checks/addresses';
import { allCaps } from './checks/all-caps';
import { bidi } from './checks/bidi';
import { brackets } from './checks/brackets';
import { codesAdded } from './checks/codes-added';
import { codesMissing } from './checks/codes-missing';
import { codesOrder } from './checks/codes-order';
import { currency } from './checks/currency';
import { dates } from './checks/dates';
import { empty } from './checks/empty';
import { endPunctuation } from './checks/end-punctuation';
import { fileRules } from './checks/file-rules';
import { leftover } from './checks/leftover';
import { length } from './checks/length';
import { lineLength } from './checks/line-length';
import { marks } from './checks/marks';
import { numbers } from './checks/numbers';
import { pattern } from './checks/pattern';
import { percent } from './checks/percent';
import { quotes } from './checks/quotes';
import { readingSpeed } from './checks/reading-speed';
import { repeatedWord } from './checks/repeated-word';
import { sameAsSource } from './checks/same-as-source';
import { script } from './checks/script';
import { sentenceCase } from './checks/sentence-case';
import { sentenceCount } from './checks/sentence-count';
import { sizeRestriction } from './checks/size-restriction';
import { spaces } from './checks/spaces';
import { tatweel } from './checks/tatweel';
import { termDoNotTranslate } from './checks/term-do-not-translate';
import { termForbidden } from './checks/term-forbidden';
import { termMissing } from './checks/term-missing';
import { uneditedFuzzy } from './checks/unedited-fuzzy';
import { units } from './checks/units';
import type { QaCheck } from './types';

/** Every check of a pair, in the order in which issues are shown: what blocks first, then meaning, then form. */
export const CHECKS: readonly QaCheck[] = [
  empty,
  sameAsSource,
  codesMissing,
  codesAdded,
  codesOrder,
  numbers,
  dates,
  currency,
  units,
  percent,
  termMissing,
  termForbidden,
  termDoNotTranslate,
  addresses,
  script,
  leftover,
  length,
  sizeRestriction,
  fileRules,
  readingSpeed,
  lineLength,
  sentenceCount,
  uneditedFuzzy,
  endPunctuation,
  marks,
  brackets,
  quotes,
  spaces,
  repeatedWord,
  tatweel,
  bidi,
  sentenceCase,
  allCaps,
  pattern,
];
