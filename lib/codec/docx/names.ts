import type { XmlNode } from '../xml/nodes';

/** Namespaces of the transitional and the strict edition that we look at. Source: ECMA-376-1 and -3. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
};

/** The element's name with the usual prefix, whatever prefix the file uses: `w:p`. Others by their local name alone. */
export function nameOf({ uri, local }: XmlNode): string {
  const prefix = PREFIXES[uri ?? ''];
  return prefix === undefined ? local : `${prefix}:${local}`;
}

/** Whether a switch such as `w:b` is on: present, and not said to be off. */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off';
