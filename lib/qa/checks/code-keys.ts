import type { InlineCode } from '../../text/inline';
import { codes } from '../analysis';
import type { SegmentText } from '../types';

/** A code as a translator compares it: native codes, and placeholders that stand in the text. */
export type ComparedCode = {
  /** Equal for codes that are the same on both sides. */
  readonly key: string;
  readonly shown: string;
  readonly form: InlineCode['form'];
  readonly id: string;
  readonly canDelete: boolean;
  readonly canCopy: boolean;
  readonly canReorder: boolean;
};

export function comparedCodes(side: SegmentText): readonly ComparedCode[] {
  return [...codes(side).map(native), ...placeholders(side.text)];
}

const native = (code: InlineCode): ComparedCode => ({
  key: `${code.form} ${code.data === '' ? `#${code.id}` : code.data}`,
  shown: code.label ?? (code.data === '' ? code.id : code.data),
  form: code.form,
  id: code.id,
  canDelete: code.canDelete === true,
  canCopy: code.canCopy !== false,
  canReorder: code.canReorder !== false,
});

/**
 * Placeholders and tags of software and web text: `%s`, `%1$d`, `{0}`, `{name}`, `{{name}}`, `${name}`, `<b>`, `&nbsp;`.
 * A per cent sign after a digit is none.
 */
const PLACEHOLDER =
  /(?<![\p{N}%])%(?:\d+\$)?(?:\.\d+)?[sdifu@](?![\p{L}])|\$?\{\{?\s?[\w.:]{1,40}\s?\}\}?|<\/?[A-Za-z][\w:-]{0,20}(?:\s[^<>]{0,200})?\/?>|&nbsp;/gu;

const placeholders = (text: string): readonly ComparedCode[] =>
  [...text.matchAll(PLACEHOLDER)].map(([shown]) => ({
    key: `placeholder ${shown.replace(/\s*([/=])\s*/gu, '$1').replace(/\s+(?=>)/gu, '')}`,
    shown,
    form: 'standalone',
    id: shown,
    canDelete: false,
    canCopy: true,
    canReorder: true,
  }));
