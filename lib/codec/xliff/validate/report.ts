import type { Finding, InputPosition, IssueParams } from '../../types';

/** Says that a rule is broken at a place; `error` unless told otherwise. */
export type Report = (rule: string, at: InputPosition, params?: IssueParams, severity?: Finding['severity']) => void;

/** Gathers findings of one family of rules under a common prefix. */
export class Findings {
  private found: Finding[] = [];

  constructor(private readonly prefix: string) {}

  readonly report: Report = (rule, at, params, severity = 'error') => {
    this.found.push({ ...at, rule: `${this.prefix}.${rule}`, severity, ...(params ? { params } : {}) });
  };

  /** What was found since the last call, by place. */
  drain(): readonly Finding[] {
    if (this.found.length === 0) return this.found;
    const found = this.found;
    this.found = [];
    return found.sort((a, b) => a.line - b.line || a.column - b.column);
  }
}
