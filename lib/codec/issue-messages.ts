import { RULE_MESSAGES, ruleMessage } from './rule-messages';
import type { CodecError, CodecIssue } from './types';
import { XLIFF_ISSUE_MESSAGES } from './xliff/rule-messages';

/** Issues that no validator has, in English: of tables and of conversion. Also the i18n keys `codecIssue.<code>`. */
const MESSAGES: Readonly<Record<string, string>> = {
  ...RULE_MESSAGES,
  ...Object.fromEntries(Object.entries(XLIFF_ISSUE_MESSAGES).map(([code, { en }]) => [code, en])),
  'table.noText': 'The record has no text.',
  'table.noTerms': 'The record has no term.',
  'table.tooManyCells': 'The record has more cells than the head has columns.',
  'convert.noTranslation': 'There is no translation.',
  'convert.noSource': 'There is no text in {lang}.',
  'convert.codesDropped': 'Inline codes were left out: a table holds text alone.',
  'tbx.dialectUnknown': 'The dialect {dialect} is not known; it is read by the common categories.',
  'tbx.missingId': 'The entry has no id; it is called {id}.',
  'tbx.missingLanguage': 'The language section names no language and is left out.',
  'tbx.missingTerm': 'The section has no term and is left out.',
  'tbx.secondTerm': 'The section has more than one term; each becomes one of its own.',
  'tbx.missingType': '{element} has no type; it is kept without.',
  'tbx.misplaced': 'Something stands where it may not, and is left out.',
  'tbx.noTerms': 'The entry {id} has no terms and is left out.',
  'tbx.illegalCharacter': 'XML cannot hold the character {codePoint}; it is left out.',
};

export const issueMessage = ({ code, params }: CodecIssue): string => ruleMessage(code, params, MESSAGES);

/** Why a file was refused, for people. */
export const refusalMessage = ({ code, params }: CodecError): string => ruleMessage(`file.${code}`, params);
