import { RULE_MESSAGES, ruleMessage } from './rule-messages';
import { SRX_MESSAGES } from './srx/messages';
import { TBX_ISSUE_MESSAGES } from './tbx/messages';
import type { CodecError, CodecIssue, RuleMessage } from './types';
import { XLIFF_ISSUE_MESSAGES } from './xliff/rule-messages';

/** What each issue of a reader or a conversion says in both languages, by its code. */
export const ISSUE_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  ...RULE_MESSAGES,
  ...TBX_ISSUE_MESSAGES,
  ...XLIFF_ISSUE_MESSAGES,
  ...Object.fromEntries(Object.entries(SRX_MESSAGES).map(([rule, message]) => [srxCode(rule), message])),
  'table.noText': { en: 'The record has no text.', ar: 'السجل بلا نص.' },
  'table.noTerms': { en: 'The record has no term.', ar: 'السجل بلا مصطلح.' },
  'table.tooManyCells': {
    en: 'The record has more cells than the head has columns.',
    ar: 'خلايا السجل أكثر من أعمدة الرأس.',
  },
  'convert.noTranslation': { en: 'There is no translation.', ar: 'لا ترجمة.' },
  'convert.noSource': { en: 'There is no text in {lang}.', ar: 'لا نص باللغة {lang}.' },
  'convert.codesDropped': {
    en: 'Inline codes were left out: a table holds text alone.',
    ar: 'تُركت الرموز: الجدول لا يحمل إلا النص.',
  },
};

/** `srx.format-handle` is the rule for what the reader tells as `srxFormatHandle`. */
function srxCode(rule: string): string {
  return rule.replace(/[.-]([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

export const issueMessage = ({ code, params }: CodecIssue, lang: keyof RuleMessage = 'en'): string =>
  ruleMessage(code, params, lang, ISSUE_MESSAGES);

/** Why a file was refused, for people. */
export const refusalMessage = ({ code, params }: CodecError, lang: keyof RuleMessage = 'en'): string =>
  ruleMessage(`file.${code}`, params, lang);
