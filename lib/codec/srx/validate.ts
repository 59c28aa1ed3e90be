import { CodecError, type Finding, findingOf, type InputPosition, type IssueParams } from '../types';
import { xmlEventsOf } from '../xml/events';
import { readSrx } from './read';

const SRX_2 = 'http://www.lisa.org/srx20';

/** Attributes that srx20.xsd (LISA OSCAR, 2008) requires. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  srx: ['version'],
  header: ['segmentsubflows', 'cascade'],
  formathandle: ['type', 'include'],
  languagerule: ['languagerulename'],
  languagemap: ['languagepattern', 'languagerulename'],
};
const YES_NO: Readonly<Record<string, readonly string[]>> = {
  header: ['segmentsubflows', 'cascade'],
  formathandle: ['include'],
  rule: ['break'],
};
/** What the reader says by itself and `REQUIRED` says again, and what is no breach of the standard. */
const TOLD_ELSEWHERE = new Set(['srxMissingAttribute']);
const WARNINGS = new Set(['srxForeignBoundaries']);

/**
 * Checks segmentation rules: attributes as the schema of 2.0 wants them, everything the reader had to mend or pass over, and
 * references between maps and rules. Rules are `srx.<id>`; a file that cannot be read is one finding `file.<code>`.
 */
export function validateSrx(text: string): readonly Finding[] {
  try {
    const file = readSrx(text);
    const found: Finding[] = file.issues
      .filter(({ code }) => !TOLD_ELSEWHERE.has(code))
      .map(({ code, severity, at, params }) => ({
        ...at,
        rule: `srx.${kebab(code.replace(/^srx/u, ''))}`,
        severity: severity === 'accepted' || WARNINGS.has(code) ? 'warning' : 'error',
        ...(params === undefined ? {} : { params }),
      }));
    found.push(...attributeFindings(text));
    return found.sort((a, b) => a.line - b.line || a.column - b.column);
  } catch (error) {
    if (error instanceof CodecError) return [findingOf(error)];
    throw error;
  }
}

function* attributeFindings(text: string): Generator<Finding> {
  const names = new Set<string>();
  const maps: { readonly pattern: string; readonly name: string; readonly at: InputPosition }[] = [];
  const error = (rule: string, at: InputPosition, params: IssueParams): Finding => ({
    ...at,
    rule: `srx.${rule}`,
    severity: 'error',
    params,
  });
  for (const event of xmlEventsOf(text, { undeclaredPrefix: 'accept' })) {
    if (event.kind !== 'open') continue;
    const { local, attrs, at } = event;
    if (local === 'languagerule') names.add(attrs['languagerulename'] ?? '');
    if (local === 'languagemap')
      maps.push({ pattern: attrs['languagepattern'] ?? '', name: attrs['languagerulename'] ?? '', at });
    if (event.uri !== SRX_2) continue;
    for (const attribute of REQUIRED[local] ?? [])
      if (attrs[attribute] === undefined) yield error('missing-attribute', at, { element: local, attribute });
    for (const attribute of YES_NO[local] ?? []) {
      const value = attrs[attribute];
      if (value !== undefined && value !== 'yes' && value !== 'no')
        yield error('attribute-value', at, { element: local, attribute, value: value.slice(0, 40) });
    }
  }
  if (names.size === 0) yield error('no-rules', { line: 1, column: 1 }, {});
  for (const { pattern, name, at } of maps) if (!names.has(name)) yield error('map-unknown', at, { pattern, name });
}

const kebab = (name: string): string =>
  name.replace(/[A-Z]/gu, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
