import type { AlignedSentence } from '../../align/alignment';
import { readXliff } from '../../codec/xliff/read';
import { each } from '../../core/stream';
import { plainText } from '../../text/inline';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';

/**
 * One side of an XLIFF file, segment by segment as the file has them, a block per unit: its targets where these are in the
 * language asked for, else its sources.
 *
 * @throws CodecError when the file breaks its format
 */
export async function xliffSide(text: string, lang: LangTag): Promise<readonly AlignedSentence[]> {
  const sentences: AlignedSentence[] = [];
  let isTarget = false;
  let block = 0;
  for await (const item of readXliff(each([text]))) {
    if (item.kind === 'issue') continue;
    if (item.kind !== 'unit') {
      const { targetLang, sourceLang } = item.kind === 'file' ? item.file : item.document;
      if (targetLang || sourceLang) isTarget = targetLang !== null && sameLang(targetLang, lang);
      continue;
    }
    for (const { source, target } of item.unit.segments) {
      const content = isTarget ? (target ?? []) : source;
      sentences.push({ text: plainText(content), role: item.unit.role ?? 'body', block, isExcluded: false });
    }
    block++;
  }
  return sentences;
}
