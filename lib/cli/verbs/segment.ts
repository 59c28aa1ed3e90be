import { readSrx } from '../../codec/srx/read';
import { CodecError } from '../../codec/types';
import { readBytes, readText } from '../../io/bytes';
import { importSource } from '../../io/import-source';
import { shippedRules } from '../../io/shipped-rules';
import type { CompileOptions } from '../../segment/compile';
import type { RuleIssue } from '../../segment/types';
import type { SegmentationRules } from '../../text/segmentation-rules';
import { type SegmentedDocument, segmentDocument } from '../../workbench/document/segment-document';
import { formatOption } from '../document-formats';
import { WrongUsage } from '../usage';
import type { Io, Verb } from '../verb';

/** So many records are printed at once. */
const BATCH = 500;

export const verb: Verb = {
  name: 'segment',
  summary: 'Cuts a document into segments with their roles and languages.',
  usage:
    'segment [FILE] --lang ar|en|auto [--format txt|html|md|docx|xlsx|srt|vtt|json|po|auto] [--encoding E] [--srx FILE] [--plain]',
  options: {
    lang: { type: 'string', default: 'auto' },
    format: { type: 'string', default: 'auto' },
    encoding: { type: 'string' },
    srx: { type: 'string' },
    plain: { type: 'boolean' },
  },
  async run({ positionals, values }, io) {
    const [file = '-', ...more] = positionals;
    const lang = String(values['lang'] ?? 'auto');
    if (more.length > 0) throw new WrongUsage(`Not understood: ${more.join(' ')}`);
    const format = formatOption(values['format']);
    const encoding = typeof values['encoding'] === 'string' ? values['encoding'] : undefined;
    if (lang !== 'ar' && lang !== 'en' && lang !== 'auto') throw new WrongUsage(`--lang ${lang}: ar, en or auto`);

    let document: SegmentedDocument;
    let rules: { readonly rules: SegmentationRules; readonly options: CompileOptions };
    try {
      rules = await rulesOf(values['srx'], io);
      const { source } = importSource(await readBytes(file, io), file, { format, encoding });
      if (source.format === 'xliff') {
        throw new WrongUsage('An XLIFF file has segments of its own: see convert and validate.');
      }
      document = segmentDocument({ ...source, lang, rules: rules.rules, ruleOptions: rules.options });
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      io.err(`qantara segment: ${error.message}\n`);
      return 1;
    }
    for (const issue of document.ruleIssues) io.err(`qantara segment: ${issueLine(issue)}\n`);

    const lines: string[] = [];
    let index = 0;
    for (const { role, lang: own, segments } of document.blocks) {
      for (const { text: words, source } of segments) {
        const record = { i: index++, role, lang: own, text: words, start: source.start, end: source.end };
        lines.push(
          values['plain'] === true ? words.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/gu, ' ') : JSON.stringify(record),
        );
        if (lines.length === BATCH) await io.out(`${lines.splice(0).join('\n')}\n`);
      }
    }
    if (lines.length > 0) await io.out(`${lines.join('\n')}\n`);
    return 0;
  },
};

async function rulesOf(path: unknown, io: Io): Promise<{ rules: SegmentationRules; options: CompileOptions }> {
  if (typeof path !== 'string') return { rules: shippedRules(), options: {} };
  const { rules, options, issues } = readSrx((await readText(path, io)).text);
  for (const { code, at, params } of issues) {
    const what = Object.entries(params ?? {}).map(([key, value]) => ` ${key}=${value}`);
    io.err(`qantara segment: ${path}:${at.line}:${at.column} ${code}${what.join('')}\n`);
  }
  return { rules, options: { isolatedCodesAsWhitespace: options.treatIsolatedCodesAsWhitespace } };
}

const issueLine = ({ code, languageRuleName, ruleIndex, side, construct }: RuleIssue): string =>
  code === 'noRulesForLanguage'
    ? `the rules say nothing for the language ${construct}: its blocks stay whole`
    : `rule ${ruleIndex === null ? 'map' : ruleIndex + 1} of ${languageRuleName} (${side}): ${code} ${construct}`;
