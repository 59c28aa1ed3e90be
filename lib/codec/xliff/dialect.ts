import { CodecError } from '../types';
import type { XmlOpen } from '../xml/events';
import { MEMOQ, SDL, XLIFF_11, XLIFF_12, XLIFF_20, XLIFF_22 } from './names';
import type { XliffDocument, XliffVersion } from './types';

/** Which of the two families a file belongs to, and the namespace of its core. */
export type Dialect = {
  readonly family: 1 | 2;
  readonly core: string;
  readonly version: XliffVersion;
};

const VERSIONS_2: readonly string[] = ['2.0', '2.1', '2.2'];
const VERSIONS_1: readonly string[] = ['1.0', '1.1', '1.2'];

/**
 * Tells the dialect by the root. Files without a namespace count as 1.x unless their version says 2.
 *
 * @throws CodecError `wrongRoot` when this is not XLIFF, `unsupportedVersion` for versions of the future and for none
 */
export function dialectOf(root: XmlOpen): Dialect {
  const version = root.attrs['version'] ?? null;
  const refused = () => new CodecError('unsupportedVersion', root.at, { version: version ?? '' });
  if (root.local !== 'xliff') throw new CodecError('wrongRoot', root.at, { root: root.name });
  const core = root.uri ?? '';
  if (core === XLIFF_20 || core === XLIFF_22) {
    if (version === null || !VERSIONS_2.includes(version)) throw refused();
    return { family: 2, core, version: version as XliffVersion };
  }
  if (core === XLIFF_12 || core === XLIFF_11 || core === '') {
    if (core === '' && version !== null && VERSIONS_2.includes(version))
      return { family: 2, core, version: version as XliffVersion };
    const byNamespace = core === XLIFF_11 ? '1.1' : '1.2';
    if (version === null) return { family: 1, core, version: byNamespace };
    if (!VERSIONS_1.includes(version)) throw refused();
    return { family: 1, core, version: version as XliffVersion };
  }
  if (core.startsWith('urn:oasis:names:tc:xliff:document:')) throw refused();
  throw new CodecError('wrongRoot', root.at, { root: root.name, namespace: core });
}

export function documentOf(root: XmlOpen, dialect: Dialect): XliffDocument {
  const declared = new Set(Object.values(root.namespaces));
  return {
    version: dialect.version,
    vendor: dialect.family === 2 ? null : declared.has(SDL) ? 'sdlxliff' : declared.has(MEMOQ) ? 'mqxliff' : null,
    sourceLang: dialect.family === 2 ? (root.attrs['srcLang'] ?? null) : null,
    targetLang: dialect.family === 2 ? (root.attrs['trgLang'] ?? null) : null,
  };
}
