/** Where in the decoded text something was found. Lines and columns count from 1; columns in UTF-16 units. */
export type InputPosition = { readonly line: number; readonly column: number };

export type IssueParams = Readonly<Record<string, string | number>>;

/**
 * What was done about something that is not as the format wants it:
 * taken as it stands, mended on the way in, or the unit around it left out. The rest of the file is still read.
 */
export type IssueSeverity = 'accepted' | 'repaired' | 'unitRefused';

/** One deviation from the format, with its place. The words for a `code` stand in `issue-messages.ts`. */
export type CodecIssue = {
  readonly code: string;
  readonly severity: IssueSeverity;
  readonly at: InputPosition;
  readonly params?: IssueParams;
};

/** Why a file cannot be read as a whole. Also the i18n key `error.<code>`. */
export type CodecErrorCode =
  /** Not well-formed XML; `params.reason` says which rule. */
  | 'malformedXml'
  /** Well-formed so far, but the file ends inside an element: cut off in transfer. */
  | 'truncated'
  | 'wrongRoot'
  /** The document type declaration asks for what is never done: external entities, parameter entities, markup, bombs. */
  | 'doctypeEntity'
  | 'tooDeep'
  | 'tooLarge'
  /** Bytes that the encoding does not have, or an encoding that is not known. */
  | 'encoding'
  /** A compressed file that cannot be unpacked. */
  | 'malformedArchive'
  /** A JSON or PO file that breaks the grammar. */
  | 'malformedJson'
  | 'malformedPo'
  | 'unsupportedVersion'
  /** A table that lacks a column it needs, or a quote that is never closed. */
  | 'malformedTable'
  /** The file holds what this format or this operation cannot express; `params.reason` says what. */
  | 'notSupported';

/** The file as a whole is refused. What was yielded before stands, so that the caller can offer to keep it. */
export class CodecError extends Error {
  override readonly name = 'CodecError';
  constructor(
    readonly code: CodecErrorCode,
    readonly at: InputPosition,
    readonly params: IssueParams = {},
    options?: { cause?: unknown },
  ) {
    const why = Object.entries(params)
      .map(([key, value]) => ` ${key}=${value}`)
      .join('');
    super(`${code} at ${at.line}:${at.column}${why}`, options);
  }
}

/** What a rule or an issue says in the languages of the interface, with `{name}` for parameters. */
export type RuleMessage = { readonly en: string; readonly ar: string };

/** What a validator says. The words for a `rule` stand in `rule-messages.ts`. */
export type Finding = {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly params?: IssueParams;
};

/** The finding that a refused file amounts to. */
export const findingOf = (error: CodecError): Finding => ({
  line: error.at.line,
  column: error.at.column,
  rule: `file.${error.code}`,
  severity: 'error',
  params: error.params,
});
