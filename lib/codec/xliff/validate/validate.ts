import { CodecError, type Finding, findingOf } from '../../types';
import { type XmlEvent, type XmlOpen, xmlEvents } from '../../xml/events';
import { attributeName, elementOf } from '../element';
import { XLIFF_11, XLIFF_12, XLIFF_20, XLIFF_22 } from '../names';
import { Validator12 } from './validator-1-2';
import { Validator2 } from './validator-2';

type Validator = { take(event: XmlEvent): readonly Finding[] };

/**
 * Checks an XLIFF file against its schema and the rules of the specification beyond it. Versions are told apart by the
 * root, as `readXliff` does. Memory is bounded by the largest unit and by the ids of one file.
 *
 * Rules are `xliff2.<id>` and `xliff12.<id>`; a file that cannot be read to its end closes with `file.<code>`.
 * Findings of a unit come in the order of their places; references between units come at the end of their file.
 * A file without a finding of severity `error` is valid.
 *
 * What each rule says: `rule-messages.ts`. Sources: XLIFF 2.1 (OASIS, 2018), XLIFF 2.2 (2025), XLIFF 1.2 (2008).
 */
export async function* validateXliff(chunks: AsyncIterable<string>): AsyncGenerator<Finding> {
  let validator: Validator | null = null;
  let prefix = '';
  let severity: Finding['severity'] = 'error';
  try {
    for await (const event of xmlEvents(chunks, { undeclaredPrefix: 'accept' })) {
      if (event.kind === 'open') {
        if (validator === null) {
          const family = familyOf(event);
          prefix = family === 2 ? 'xliff2' : 'xliff12';
          severity = family === 2 ? 'error' : 'warning';
          validator = family === 2 ? new Validator2(event.uri ?? '') : new Validator12(event.uri ?? '');
        }
        const name = undeclared(event);
        if (name !== null) yield { ...event.at, rule: `${prefix}.undeclared-prefix`, severity, params: { name } };
      }
      if (validator !== null) for (const finding of validator.take(event)) yield finding;
    }
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    yield findingOf(error);
  }
}

/** @throws CodecError when this is no XLIFF, or of a namespace we do not know */
function familyOf(root: XmlOpen): 1 | 2 {
  const uri = root.uri ?? '';
  if (root.local !== 'xliff') throw new CodecError('wrongRoot', root.at, { root: root.name });
  if (uri === XLIFF_20 || uri === XLIFF_22) return 2;
  if (uri === XLIFF_12 || uri === XLIFF_11) return 1;
  const version = root.attrs['version'] ?? '';
  if (uri === '') {
    if (version.startsWith('2')) throw new CodecError('wrongRoot', root.at, { namespace: '' });
    return 1;
  }
  if (uri.startsWith('urn:oasis:names:tc:xliff:document:'))
    throw new CodecError('unsupportedVersion', root.at, { version });
  throw new CodecError('wrongRoot', root.at, { namespace: uri });
}

/** A prefix on the element or one of its attributes that nothing declares. */
function undeclared(event: XmlOpen): string | null {
  if (event.uri === null) return event.name;
  let element: ReturnType<typeof elementOf> | null = null;
  for (const name in event.attrs) {
    if (!name.includes(':') || name.startsWith('xml:') || name.startsWith('xmlns:')) continue;
    element ??= elementOf(event, null);
    if (attributeName(element, name).uri === '') return name;
  }
  return null;
}
