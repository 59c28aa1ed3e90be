import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';

/** The syntax tree of a Markdown text with GitHub's tables, strikethrough, footnotes and task lists, and YAML front matter. */
export const markdownTree = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  });

/** Where a node stands in the text. Every node that was parsed from a text has a place. */
export const startOf = (node: Nodes): number => node.position!.start.offset!;
export const endOf = (node: Nodes): number => node.position!.end.offset!;
