/** What the document type of TMX 1.4 says of each element. Source: tmx14.dtd (LISA OSCAR, 1999–2005). */
export type ElementRule = {
  readonly children: readonly string[];
  readonly hasText: boolean;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Elements of which there must be at least one. */
  readonly needs?: readonly string[];
  /** Elements that may stand once at most. */
  readonly single?: readonly string[];
  /** What must stand before what: no child of `first` after one of `later`. */
  readonly order?: { readonly first: readonly string[]; readonly later: readonly string[] };
};

const INLINE = ['bpt', 'ept', 'ph', 'it', 'hi', 'ut'];
const ABOUT = ['creationtool', 'creationtoolversion', 'creationdate', 'creationid', 'changedate', 'changeid', 'o-tmf'];
const REMARKS = ['note', 'prop'];
const LANGUAGE = ['xml:lang', 'lang', 'o-encoding'];

export const TMX_ELEMENTS: Readonly<Record<string, ElementRule>> = {
  tmx: {
    children: ['header', 'body'],
    hasText: false,
    required: ['version'],
    optional: [],
    needs: ['header', 'body'],
    single: ['header', 'body'],
    order: { first: ['header'], later: ['body'] },
  },
  header: {
    children: ['note', 'ude', 'prop'],
    hasText: false,
    required: ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'],
    optional: ['o-encoding', 'creationdate', 'creationid', 'changedate', 'changeid'],
  },
  body: { children: ['tu'], hasText: false, required: [], optional: [] },
  note: { children: [], hasText: true, required: [], optional: LANGUAGE },
  prop: { children: [], hasText: true, required: ['type'], optional: LANGUAGE },
  ude: { children: ['map'], hasText: false, required: ['name'], optional: ['base'], needs: ['map'] },
  map: { children: [], hasText: false, required: ['unicode'], optional: ['code', 'ent', 'subst'] },
  tu: {
    children: [...REMARKS, 'tuv'],
    hasText: false,
    required: [],
    optional: [...ABOUT, 'tuid', 'o-encoding', 'datatype', 'usagecount', 'lastusagedate', 'segtype', 'srclang'],
    needs: ['tuv'],
    order: { first: REMARKS, later: ['tuv'] },
  },
  tuv: {
    children: [...REMARKS, 'seg'],
    hasText: false,
    // The language is checked apart: TMX 1.1 calls it `lang`.
    required: [],
    optional: [...ABOUT, ...LANGUAGE, 'datatype', 'usagecount', 'lastusagedate'],
    needs: ['seg'],
    single: ['seg'],
    order: { first: REMARKS, later: ['seg'] },
  },
  seg: { children: INLINE, hasText: true, required: [], optional: [] },
  bpt: { children: ['sub'], hasText: true, required: ['i'], optional: ['x', 'type'] },
  ept: { children: ['sub'], hasText: true, required: ['i'], optional: [] },
  sub: { children: INLINE, hasText: true, required: [], optional: ['datatype', 'type'] },
  it: { children: ['sub'], hasText: true, required: ['pos'], optional: ['x', 'type'] },
  ph: { children: ['sub'], hasText: true, required: [], optional: ['assoc', 'x', 'type'] },
  hi: { children: INLINE, hasText: true, required: [], optional: ['x', 'type'] },
  ut: { children: ['sub'], hasText: true, required: [], optional: ['x'] },
};

/** Values that attributes are limited to. */
export const TMX_VALUES: Readonly<Record<string, RegExp>> = {
  segtype: /^(?:block|paragraph|sentence|phrase)$/u,
  pos: /^(?:begin|end)$/u,
  assoc: /^[pfb]$/u,
  usagecount: /^\d+$/u,
};
