/** XLIFF 2 documents in short. */
const NAMESPACES = `xmlns="urn:oasis:names:tc:xliff:document:2.0"
 xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
 xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"
 xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"
 xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:its="http://www.w3.org/2005/11/its"
 xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1" xmlns:my="urn:my"`;

/** The file's content starts in line 8, a unit's in line 9, its segment's in line 11. */
export const root = (files: string, attrs = 'version="2.1" srcLang="en" trgLang="ar"') =>
  `<xliff ${NAMESPACES} ${attrs}>\n${files}\n</xliff>`;
export const file = (content: string) => root(`<file id="f1">\n${content}\n</file>`);
export const unit = (content: string) => file(`<unit id="u1">\n${content}\n</unit>`);
export const segment = (content: string) => unit(`<segment id="s1">\n${content}\n</segment>`);
export const source = (content: string) => segment(`<source>${content}</source>`);
export const both = (from: string, to: string) => segment(`<source>${from}</source>\n<target>${to}</target>`);
export const data = (from: string, to = '') =>
  unit(
    `<originalData><data id="d1">x</data></originalData>\n<segment>\n<source>${from}</source>\n<target>${to}</target>\n</segment>`,
  );
export const inUnit = (content: string) =>
  unit(`${content}<segment id="s1"><source>a <mrk id="m1" translate="no">b</mrk></source></segment>`);

/** rule · line · broken · the same, mended */
export type Case = readonly [rule: string, line: number, broken: string, mended: string];
