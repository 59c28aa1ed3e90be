import type { BlockRole } from '../../text/types';

/** Elements that stand inside a line of text; all others begin and end blocks. Source: HTML Living Standard §4, phrasing content. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em embed font i img input ins kbd label map mark nobr object output param picture q rb rp rt rtc ruby s samp small source span strike strong sub sup time track tt u var wbr'.split(
    ' ',
  ),
);

/** Elements without an end tag. */
export const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose inside is not text for a translator, kept whole. */
export const OPAQUE = new Set(
  'script style svg math iframe noembed noframes xmp code kbd samp var audio video canvas'.split(' '),
);

/** How the tokenizer reads what follows a start tag (HTML §13.2.6). */
export const RAW_TEXT = new Set('style xmp iframe noembed noframes'.split(' '));
export const ESCAPABLE_RAW_TEXT = new Set(['title', 'textarea']);

/** Attributes that a reader sees or hears. `content` counts on some `meta` only. */
export const TEXT_ATTRIBUTES = new Set(['alt', 'title', 'placeholder', 'aria-label', 'summary']);
export const META_NAMES = new Set([
  'description',
  'og:title',
  'og:description',
  'twitter:title',
  'twitter:description',
]);

const HINTS: Readonly<Record<string, BlockRole>> = {
  title: 'headline',
  h1: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list',
  dt: 'list',
  dd: 'list',
  td: 'body',
  th: 'body',
  button: 'body',
  option: 'body',
};

/** What an element says about the block in it. A class name that says caption or credit counts as well. */
export function hintOf(name: string, className: string): BlockRole | undefined {
  const named = /(?:^|[\s_-])(caption|credit|dateline)s?(?:$|[\s_-])/iu.exec(className)?.[1]?.toLowerCase();
  return (named as BlockRole | undefined) ?? HINTS[name];
}

export const levelOf = (name: string): number | undefined => {
  const level = /^h([1-6])$/u.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
};
