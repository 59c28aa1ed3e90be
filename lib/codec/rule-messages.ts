import type { IssueParams } from './types';
import { XLIFF_RULE_MESSAGES } from './xliff/rule-messages';

/**
 * What each rule says, in English, with `{name}` for its parameters; keyed as the i18n key `rule.<id>` is.
 * Files as a whole, TMX, TBX and SRX; those of XLIFF stand with its rules.
 */
export const RULE_MESSAGES: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...XLIFF_RULE_MESSAGES].map(([rule, { en }]) => [rule, en])),
  'file.malformedXml': 'The file is not well-formed XML here ({reason}). What stands before this place can be kept.',
  'file.truncated': 'The file ends inside an element: it was cut off. What stands before can be kept.',
  'file.wrongRoot': 'The root element {root} is not the one of this format.',
  'file.doctypeEntity': 'The document type declaration asks for what is never done ({reason}).',
  'file.tooDeep': 'Elements are nested more than {limit} deep.',
  'file.tooLarge': 'A part of the file is larger than is accepted ({limit}).',
  'file.encoding': 'These bytes are not {encoding}. Choose the encoding by hand, if it is another.',
  'file.declaredEncoding': 'The file declares {declared} but is {encoding}; it is read as that.',
  'file.malformedArchive': 'The file cannot be unpacked.',
  'file.unsupportedVersion': 'Version {version} of this format is not read.',
  'file.malformedTable': 'This is not a readable table ({reason}).',
  'file.notSupported': 'The file holds what is not supported ({reason}).',

  'tmx.element-unknown': 'TMX has no element {element}.',
  'tmx.element-place': '{element} may not stand in {parent}.',
  'tmx.element-repeated': '{element} may stand only once in {parent}.',
  'tmx.element-order': '{element} must stand earlier in {parent}.',
  'tmx.element-missing': '{parent} lacks {element}.',
  'tmx.text-place': '{element} may not hold text.',
  'tmx.attribute-missing': '{element} lacks the attribute {attribute}.',
  'tmx.attribute-unknown': '{element} has no attribute {attribute}.',
  'tmx.attribute-value': '{attribute}="{value}" is not a value of {element}.',
  'tmx.lang-attribute': 'The attribute lang is of TMX 1.1; later versions have xml:lang. It is read as that.',
  'tmx.lang-version': 'TMX 1.1 has no xml:lang, only lang. It is read all the same.',
  'tmx.ut-deprecated': 'ut is deprecated. It is read as a placeholder.',
  'tmx.versionUnknown': 'Version {version} is not known; the file is read as TMX 1.4.',
  'tmx.headerMissing': 'The file has no header; ask for the languages.',
  'tmx.headerAttributeMissing': 'The header lacks the attribute {name}.',
  'tmx.missingLanguage': 'The variant names no language and is left out.',
  'tmx.languageTag': '{lang} is no language code.',
  'tmx.sourceLanguageMissing': 'No variant is in the source language {srclang}; the first is taken as the source.',
  'tmx.repeatedLanguage': 'The unit has more than one variant in {lang}; each is an alternative.',
  'tmx.emptySegment': 'The segment in {lang} is empty and is left out.',
  'tmx.segmentMissing': 'The variant in {lang} has no segment and is left out.',
  'tmx.tooFewVariants': 'The unit has {variants} usable variants; two are needed. It is left out.',
  'tmx.unpairedCode': 'The code i="{i}" in {lang} has no partner, or more than one. It becomes a single placeholder.',
  'tmx.unknownElement': 'The element {element} is not of TMX; its text is kept.',
  'tmx.date': '{name}="{value}" is not a date of the form YYYYMMDDThhmmssZ.',
  'tmx.illegalCharacter': 'XML cannot hold the character {codePoint}. The unit is left out.',
  'tmx.unitTooLarge': 'The unit holds more than {limit} characters and is left out.',

  'tbx.namespace': 'The namespace is {namespace}, not that of TBX.',
  'tbx.style': 'style="{style}" is neither dca nor dct.',
  'tbx.dialect': 'type="{dialect}" does not name a dialect (TBX-…).',
  'tbx.dialect-unknown': 'The dialect {dialect} is not known; data categories are not checked.',
  'tbx.root-language': 'The root names no language (xml:lang).',
  'tbx.header-missing': 'The file has no header.',
  'tbx.header-text': 'Text in {element} must stand in a paragraph (p).',
  'tbx.file-description': 'The header lacks fileDesc.',
  'tbx.no-entries': 'The file has no entries.',
  'tbx.entry-id': 'The entry has no id; one is made.',
  'tbx.id-unique': 'The id {id} is used more than once.',
  'tbx.id-name': '{id} is no name that XML allows as an id.',
  'tbx.target-unknown': 'The target {target} is neither a web address nor an id of this file.',
  'tbx.language-missing': 'The language section names no language.',
  'tbx.language-tag': '{lang} is no language code.',
  'tbx.section-missing': '{parent} lacks {element}.',
  'tbx.order': '{element} must stand before the first {before}.',
  'tbx.term-missing': 'The section has no term.',
  'tbx.term-repeated': 'A section has one term; this is one more.',
  'tbx.term-empty': 'The term is empty and is left out.',
  'tbx.term-first': 'The term must come first in its section.',
  'tbx.term-note-order': 'Statements about the term must stand before all others.',
  'tbx.term-note-level': 'termNote may stand only with a term.',
  'tbx.type-missing': '{element} lacks its type.',
  'tbx.type-unknown': '{type} is not a data category of its module.',
  'tbx.type-dialect': '{dialect} has no data category {type} here.',
  'tbx.type-level': '{type} may not stand at the level of the {level}.',
  'tbx.type-value': '{value} is not a value of {type}.',
  'tbx.style-mixed': '{element} is of the other style: a file is either DCA or DCT.',
  'tbx.group-heads': 'A {group} has one {element}; this is one more.',
  'tbx.group-head-missing': 'The group lacks its {element}.',
  'tbx.date': '{value} is not a date of the form YYYY-MM-DD.',
  'tbx.misplaced': '{element} may not stand here.',
  'tbx.text-place': '{element} may not hold text of its own.',
  'tbx.illegal-character': 'XML cannot hold the character {codePoint}.',

  'srx.further-map-rule': 'Only the first group of language maps counts; {name} is not used.',
  'srx.unknown-element': 'The element {element} is not of SRX and is passed over.',
  'srx.version': 'The version {version} is not known; the rules are read as 2.0.',
  'srx.extension': 'The extension {element} is kept and has no effect here.',
  'srx.foreign-boundaries': 'The option {option} cannot be followed: boundaries may differ.',
  'srx.format-handle': 'formathandle type="{type}" is not known and is passed over.',
  'srx.missing-attribute': '{element} lacks {attribute}; its default is taken.',
  'srx.attribute-value': '{attribute}="{value}" of {element} is neither yes nor no.',
  'srx.no-rules': 'The file has no rules.',
  'srx.map-unknown': 'The language map {pattern} names the rules {name}, which are not in the file.',
};

/** A message with its parameters put in; a rule without a message is told by its name. */
export function ruleMessage(
  rule: string,
  params: IssueParams = {},
  messages: Readonly<Record<string, string>> = RULE_MESSAGES,
): string {
  const text = Object.hasOwn(messages, rule) ? messages[rule]! : null;
  if (text !== null) return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? '?'));
  const details = Object.entries(params).map(([name, value]) => `${name} ${value}`);
  const words = rule.replace(/^[^.]*\./u, '').replaceAll('-', ' ');
  return details.length === 0 ? words : `${words}: ${details.join(', ')}`;
}
