import type { BlockRole } from '../../text/types';
import type { ReadEncoding } from '../exchange/check-file';
import type { ImportIssueView, IssueMessages } from './job';

/** What an import would store, as the page shows it. */
export type ImportPreview = {
  readonly name: string;
  readonly format: string;
  /** Null for a packed file, whose parts say it themselves. */
  readonly encoding: ReadEncoding | null;
  readonly blocks: readonly {
    readonly role: BlockRole;
    readonly lang: string;
    readonly translate: boolean;
    readonly segments: readonly string[];
  }[];
  /** All blocks and segments of the file; `blocks` holds the first ones. */
  readonly blockCount: number;
  readonly segmentCount: number;
  readonly words: number;
  readonly issues: readonly ImportIssueView[];
  readonly messages: IssueMessages;
};
