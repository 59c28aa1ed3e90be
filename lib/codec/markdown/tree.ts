import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

/** Node types of the tree, as its parser gives them. */
export type Root = ReturnType<typeof fromMarkdown>;
type RootContent = Root['children'][number];
type Of<Union, Type extends string> = Extract<Union, { type: Type }>;
export type Paragraph = Of<RootContent, 'paragraph'>;
export type PhrasingContent = Paragraph['children'][number];
export type MarkdownNode = Root | RootContent | PhrasingContent;
export type Html = Of<RootContent, 'html'>;
export type Yaml = Of<RootContent, 'yaml'>;
export type Image = Of<PhrasingContent, 'image'>;
export type ImageReference = Of<PhrasingContent, 'imageReference'>;
export type LinkReference = Of<PhrasingContent, 'linkReference'>;

/**
 * Without its second search for bare addresses in finished texts (`"www.example.org`): the links it makes have no place in the
 * file. Those addresses stay text.
 */
const GFM = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/** The syntax tree of a Markdown text with GitHub's tables, strikethrough, footnotes and task lists, and YAML front matter. */
export const markdownTree = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml']), ...(hasLongLabel(text) ? [{ disable: { null: AUTOLINKS } }] : [])],
    mdastExtensions: [...GFM, frontmatterFromMarkdown(['yaml'])],
  });

/**
 * Bare addresses are looked for at every `w`, `h` and letter behind a bracket by walking back to it: the square of the length.
 * In a paragraph longer than any that people write, they stay text.
 */
const AUTOLINKS = ['wwwAutolink', 'protocolAutolink', 'emailAutolink'];
const LONG_PARAGRAPH = 20_000;
const hasLongLabel = (text: string): boolean =>
  text.length > LONG_PARAGRAPH &&
  text.split(/\n[ \t\r]*\n/u).some((paragraph) => paragraph.length > LONG_PARAGRAPH && paragraph.includes('['));

/** Where a node stands in the text. Every node that was parsed from a text has a place. */
export const startOf = (node: MarkdownNode): number => node.position!.start.offset!;
export const endOf = (node: MarkdownNode): number => node.position!.end.offset!;
