import type { SegmentationRule, SegmentationRules } from '../../text/segmentation-rules';
import { escapeText, writeAttributes } from '../xml/escape';
import type { SrxFile } from './types';

/**
 * Writes segmentation rules as SRX 2.0, valid by `srx20.xsd` as long as no set of rules is empty; rules read from
 * version 1.0 become 2.0 without cascade, which means the same. Extensions of the header are written as they were read.
 * The text of a pattern is written without any white space of ours around it. A note goes out as a comment; rules that are
 * off stay behind, for SRX has no word for them.
 *
 * Yields the file in pieces, one set of rules each.
 */
export function* writeSrx(file: Pick<SrxFile, 'rules'> & Partial<SrxFile>): Generator<string> {
  const { rules, extensions = [], namespaces = {} } = file;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<srx xmlns="http://www.lisa.org/srx20"${writeAttributes(declarations(namespaces))} version="2.0">\n`;
  yield header(rules, extensions);
  yield '  <body>\n    <languagerules>\n';
  for (const { name, rules: set } of rules.languageRules) {
    yield `      <languagerule${writeAttributes({ languagerulename: name })}>\n${set
      .filter(({ isOff }) => !isOff)
      .map(ruleElement)
      .join('')}      </languagerule>\n`;
  }
  yield '    </languagerules>\n    <maprules>\n';
  for (const { pattern, languageRuleName } of rules.languageMaps) {
    yield `      <languagemap${writeAttributes({ languagepattern: pattern, languagerulename: languageRuleName })}/>\n`;
  }
  yield '    </maprules>\n  </body>\n</srx>\n';
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

const declarations = (namespaces: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(namespaces).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]));

function header(rules: SegmentationRules, extensions: readonly string[]): string {
  const { includeCodes, segmentSubflows, cascade } = rules;
  const handles = (['start', 'end', 'isolated'] as const)
    .map((type) => `    <formathandle${writeAttributes({ type, include: yesNo(includeCodes[type]) })}/>\n`)
    .join('');
  const attrs = writeAttributes({ segmentsubflows: yesNo(segmentSubflows), cascade: yesNo(cascade) });
  return `  <header${attrs}>\n${handles}${extensions.map((xml) => `    ${xml}\n`).join('')}  </header>\n`;
}

/** A comment holds no two hyphens in a row and none at its end. */
const noteOf = (note: string): string => note.replace(/-(?=-|$)/gu, '- ').trim();

const ruleElement = ({ isBreak, before, after, note = '' }: SegmentationRule): string =>
  [
    note === '' ? '' : `        <!-- ${noteOf(note)} -->\n`,
    `        <rule break="${yesNo(isBreak)}">\n`,
    `          <beforebreak>${escapeText(before)}</beforebreak>\n`,
    `          <afterbreak>${escapeText(after)}</afterbreak>\n`,
    '        </rule>\n',
  ].join('');
