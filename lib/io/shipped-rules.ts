import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSrx } from '../codec/srx/read';
import type { SegmentationRules } from '../text/segmentation-rules';

const RULES_FILE = 'lib/segment/rules/qantara.srx';

/**
 * The folder that holds the project's own files: `QANTARA_ROOT`, else the nearest folder above this module, or above
 * the working folder, that holds the shipped rules. A bundle may run far from the sources, hence the variable.
 */
export function projectRoot(): string {
  const named = process.env['QANTARA_ROOT'];
  if (named) return named;
  for (const from of [moduleFolder(), process.cwd()]) {
    for (let folder = from; ; folder = dirname(folder)) {
      if (existsSync(join(folder, RULES_FILE))) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error(`Cannot find ${RULES_FILE}: set QANTARA_ROOT to the project's folder.`);
}

/** A bundler can leave no usable address for the module; the working folder is asked then. */
function moduleFolder(): string {
  const { url } = import.meta;
  return url?.startsWith('file:') ? dirname(fileURLToPath(url)) : process.cwd();
}

let file: string | null = null;
let rules: SegmentationRules | null = null;

/** The shipped rules for Arabic and English as the SRX file they are, for a user to export and edit. */
export function shippedRulesFile(): string {
  file ??= readFileSync(join(projectRoot(), RULES_FILE), 'utf8');
  return file;
}

/** The shipped rules, read once. */
export function shippedRules(): SegmentationRules {
  rules ??= readSrx(shippedRulesFile()).rules;
  return rules;
}
