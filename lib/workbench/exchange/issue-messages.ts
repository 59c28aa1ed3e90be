import { RULE_MESSAGES, ruleMessage } from '../../codec/rule-messages';
import type { ImportIssueView, IssueMessages } from '../views/job';

/** What the codes of some issues mean, in both languages of the interface, with the parameters of one of their places. */
export const issueMessages = (issues: readonly ImportIssueView[]): IssueMessages =>
  Object.fromEntries(
    issues
      .filter(({ code }) => Object.hasOwn(RULE_MESSAGES, code))
      .map(({ code, params }) => [code, { ar: ruleMessage(code, params, 'ar'), en: ruleMessage(code, params, 'en') }]),
  );
