import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * A stamp says from which files something was made: `{ key, files: { path: [mtime in ms, bytes, sha256] } }`, paths relative to
 * the root. What was made is fresh while every file has the same time and size or, failing that, the same content (a fresh
 * checkout or a touched file does not make a rebuild).
 *
 * Plain JavaScript without dependencies: it runs before node_modules exists.
 */

const hashOf = (/** @type {string} */ file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * @param {string} root
 * @param {string} stampFile
 * @param {string} key whatever else the result depends on: versions, options
 * @param {readonly string[] | undefined} files when given, the list itself must also be the same
 */
export function isFresh(root, stampFile, key, files) {
  if (!existsSync(stampFile)) return false;
  /** @type {{ key: string, files: Record<string, [number, number, string]> }} */
  let stamp;
  try {
    stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return false; // half written: make it again
  }
  if (stamp.key !== key) return false;
  if (files && (files.length !== Object.keys(stamp.files).length || files.some((file) => !(file in stamp.files))))
    return false;
  let isTouched = false;
  for (const [path, [time, size, hash]] of Object.entries(stamp.files)) {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stats) return false;
    if (stats.mtimeMs === time && stats.size === size) continue;
    if (stats.size !== size || hashOf(join(root, path)) !== hash) return false;
    stamp.files[path] = [stats.mtimeMs, size, hash];
    isTouched = true;
  }
  if (isTouched) writeFileSync(stampFile, JSON.stringify(stamp));
  return true;
}

/**
 * Writes a stamp of what was just made, unless a source changed while it was being made: then the next start makes it again.
 *
 * @param {string} root
 * @param {string} stampFile
 * @param {string} key
 * @param {readonly string[]} files relative to the root
 * @param {number} begun when the making began, milliseconds since 1970
 */
export function writeStamp(root, stampFile, key, files, begun) {
  /** @type {Record<string, [number, number, string]>} */
  const stamped = {};
  for (const path of files) {
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stats || stats.mtimeMs > begun) return;
    stamped[path] = [stats.mtimeMs, stats.size, hashOf(join(root, path))];
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ key, files: stamped }));
}

/**
 * Every file under these folders (or these files themselves) that `keep` keeps, relative to the root with forward slashes, sorted.
 *
 * @param {string} root
 * @param {readonly string[]} places
 * @param {(path: string) => boolean} keep
 */
export function listFiles(root, places, keep = () => true) {
  /** @type {string[]} */
  const found = [];
  const visit = (/** @type {string} */ path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return;
    if (stats.isDirectory()) {
      for (const name of readdirSync(path)) visit(join(path, name));
      return;
    }
    const name = relative(root, path).split(sep).join('/');
    if (keep(name)) found.push(name);
  };
  for (const place of places) visit(join(root, place));
  return found.sort();
}
