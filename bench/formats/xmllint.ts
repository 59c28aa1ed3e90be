import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCHEMAS } from './samples';

export const hasXmllint = spawnSync('xmllint', ['--version'], { stdio: 'ignore' }).status === 0;
export const NO_XMLLINT = 'skipped: xmllint is not here (package libxml2-utils)';

export type Lint = {
  /** What the parser says, well-formedness and namespaces. */
  readonly parser: readonly string[];
  /** What the schema says, without the places. */
  readonly schema: readonly string[];
};

/**
 * What xmllint has to say of each file, in one run, without the network. xml.xsd, which schemas import from the web, is the
 * shared copy.
 * @param schema `schema` for W3C XML Schema, several of which are loaded together, `relaxng`, or none for well-formedness alone
 */
export function lint(
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
  schema?: { readonly kind: 'schema' | 'relaxng'; readonly paths: readonly string[] },
): Lint[] {
  const folder = mkdtempSync(join(tmpdir(), 'qantara-lint-'));
  try {
    const catalog = join(folder, 'catalog.xml');
    const xml = `file://${join(SCHEMAS, 'xliff-2.1/informativeCopiesOf3rdPartySchemas/w3c/xml.xsd')}`;
    writeFileSync(
      catalog,
      `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${[
        'http://www.w3.org/2001/xml.xsd',
        'http://www.w3.org/2001/03/xml.xsd',
      ]
        .map((name) => `<system systemId="${name}" uri="${xml}"/><uri name="${name}" uri="${xml}"/>`)
        .join('')}</catalog>`,
    );
    const names = files.map((_, i) => `f${i}.xml`);
    for (const [i, { bytes }] of files.entries()) writeFileSync(join(folder, names[i]!), bytes);
    const use = schema ? [`--${schema.kind}`, driver(folder, schema.paths)] : [];
    const said = names.map(() => ({ parser: [] as string[], schema: [] as string[] }));
    for (let at = 0; at < names.length; at += 200) {
      const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', ...use, ...names.slice(at, at + 200)], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, XML_CATALOG_FILES: catalog },
      });
      if (/Schemas parser error|failed to compile/u.test(stderr))
        throw new Error(`${schema?.paths.join(', ')}: ${stderr.slice(0, 400)}`);
      for (const line of stderr.split('\n')) {
        const found = /^f(\d+)\.xml:(?:\d+: )?(.*)$/u.exec(line);
        if (!found) continue;
        const [, file, message] = found as unknown as [string, string, string];
        if (/^(?:parser|namespace|encoding|I\/O|validity) error/u.test(message.trim()))
          said[Number(file)]!.parser.push(message.trim());
        else if (/validity error|Relax-NG/u.test(message)) said[Number(file)]!.schema.push(message.trim());
      }
    }
    return said;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The schema itself, or one that imports several: a core says lax of its modules, which must be loaded with it. */
function driver(folder: string, paths: readonly string[]): string {
  const [first, ...rest] = paths.map((path) => join(SCHEMAS, path));
  if (rest.length === 0) return first!;
  const imports = [first!, ...rest].map((path) => {
    const namespace = /targetNamespace="([^"]+)"/u.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    return `<xs:import namespace="${namespace}" schemaLocation="file://${path}"/>`;
  });
  const path = join(folder, 'driver.xsd');
  writeFileSync(path, `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`);
  return path;
}
