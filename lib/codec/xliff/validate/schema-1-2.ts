import { declare, type Schema, type ValueType } from './schema';
import { LANG, NMTOKEN, oneOf, XML_LANG, XML_SPACE } from './values';

/**
 * The transitional schema of XLIFF 1.2 (xliff-core-1.2-transitional.xsd): what real files are measured by. Strict
 * refuses every foreign attribute without a schema, which is of no practical worth.
 */

/** A value of a list, or one of the user's own: `x-` and more. */
const open = (values: string): ValueType => {
  const list = oneOf(values);
  return { rule: list.rule, test: (value) => list.test(value) || /^x-[^\s]+$/u.test(value) };
};

const DATATYPES =
  'asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form html htmlbody ini interleaf javaclass javapropertyresourcebundle javalistresourcebundle javascript jscript layout lisp margin menufile messagefile mif mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report resources resx rtf sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul';
const RESTYPES =
  'auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox checkboxmenuitem checkedlistbox colorchooser combobox comboboxexitem comboboxitem component contextmenu ctext cursor datetimepicker defpushbutton dialog dlginit edit file filechooser fn font footer frame grid groupbox header heading hedit hscrollbar icon iedit keywords label linklabel list listbox listitem ltext menu menubar menuitem menuseparator message monthcalendar numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext scrollpane separator shortcut spinner splitter state3 statusbar string tabcontrol table textbox togglebutton toolbar tooltip trackbar tree uri userbutton usercontrol var versioninfo vscrollbar window';
const MARKS =
  'abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime equation expanded-form formula head-term initialism international-scientific-term internationalism logical-expression materials-management-unit name near-synonym part-number phrase phraseological-unit protected romanized-form seg set-phrase short-form sku standard-text symbol synonym synonymous-phrase term transcribed-form transliterated-form truncated-term variant';
const STATES =
  'final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n needs-review-translation needs-translation new signed-off translated';
const QUALIFIERS =
  'exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt leveraged-repository leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate rejected-length rejected-spelling tm-suggestion';
const REFORMAT =
  'yes no coord coord-x coord-y coord-cx coord-cy font font-name font-size font-weight css-style style ex-style';

const listOf = (type: ValueType): ValueType => ({
  rule: type.rule,
  test: (value) => value.trim().split(/\s+/u).every(type.test),
});

const TYPES: Record<string, ValueType | null> = {
  token: NMTOKEN,
  lang: LANG,
  xmlLang: XML_LANG,
  space: XML_SPACE,
  yesNo: oneOf('yes no'),
  datatype: open(DATATYPES),
  restype: open(RESTYPES),
  qualifier: open(QUALIFIERS),
  delimiter: open('bold italic underlined link'),
  placeholder: open('image pb lb'),
  mark: open(MARKS),
  position: oneOf('open close'),
  assoc: oneOf('preceding following both'),
  annotates: oneOf('source target general'),
  priority: oneOf('1 2 3 4 5 6 7 8 9 10'),
  alttrans: open('proposal previous-version rejected reference accepted'),
  contextType: open('database element elementtitle linenumber numparams paramnotes record recordtitle sourcefile'),
  countType: open(`num-usages repetition total ${RESTYPES} ${DATATYPES} ${STATES} ${QUALIFIERS}`),
  purpose: listOf(open('information location match')),
  unit: open('word page trans-unit bin-unit glyph item instance character line sentence paragraph segment placeable'),
  sizeUnit: open('byte char col cm dlgunit em ex glyph in mm percent pixel point row'),
  coordinates: { rule: 'schema-enum', test: (value) => /^(?:-?\d+|#)(?:;(?:-?\d+|#)){3}$/u.test(value) },
  reformat: {
    rule: 'schema-enum',
    test: (value) => value.split(/\s+/u).every(open(REFORMAT).test),
  },
  mime: {
    rule: 'schema-enum',
    test: (value) => /^(?:text|multipart|message|application|image|audio|video|model)(?:\/.+)*$/u.test(value),
  },
  dateTime: {
    rule: 'schema-enum',
    test: (value) =>
      /^-?\d{4,}-\d\d-\d\dT(?:[01]\d|2[0-4]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/u.test(value.trim()),
  },
  version: oneOf('1.2 1.1 1.0'),
  /** States are judged by the rule `state`, which knows the unit around. */
  state: null,
};

const TEXT = '(g|bpt|ept|ph|it|mrk|x|bx|ex)*';
const INLINE = 'id! ts xid equiv-text';
const LAYOUT = 'coord=coordinates font css-style style=token exstyle=token';
const MENU = 'extradata extype help-id=token menu menu-option menu-name';
const SIZES =
  'size-unit=sizeUnit maxwidth=token minwidth=token maxheight=token minheight=token maxbytes=token minbytes=token charclass';
const RESOURCE = 'ts restype=restype resname';
const FILE_REFERENCE = '(internal-file|external-file)';

export function schema12(uri: string): Schema {
  const elements = declare(uri, {}, TYPES, {
    xliff: { attrs: 'version!=version xml:lang=xmlLang', content: '(##other|file)+', any: true },
    file: {
      attrs:
        'original! source-language!=lang datatype!=datatype tool-id tool date=dateTime xml:space=space ts category target-language product-name product-version build-num',
      content: 'header? body',
      any: true,
    },
    header: {
      content: 'skl? phase-group? (glossary|reference|count-group|prop-group|note|tool)* ##other*',
    },
    skl: { content: FILE_REFERENCE },
    glossary: { content: FILE_REFERENCE },
    reference: { content: FILE_REFERENCE },
    'internal-file': { attrs: 'form crc=token', text: true },
    'external-file': { attrs: 'href! crc=token uid=token' },
    note: { attrs: 'xml:lang=xmlLang priority=priority from annotates=annotates', text: true },
    'phase-group': { content: 'phase+' },
    phase: {
      attrs:
        'phase-name! process-name! company-name tool-id tool date=dateTime job-id contact-name contact-email contact-phone',
      content: 'note*',
    },
    'count-group': { attrs: 'name!', content: 'count*' },
    count: { attrs: 'count-type=countType phase-name unit=unit', text: true },
    'context-group': { attrs: 'name crc=token purpose=purpose', content: 'context+' },
    context: { attrs: 'context-type!=contextType match-mandatory=yesNo crc=token', text: true },
    'prop-group': { attrs: 'name', content: 'prop+' },
    prop: { attrs: 'prop-type! xml:lang=xmlLang', text: true },
    tool: { attrs: 'tool-id! tool-name! tool-version tool-company', content: '##any', text: true, any: true },
    body: { content: '(group|trans-unit|bin-unit)*' },
    group: {
      attrs: `id datatype=datatype xml:space=space ${RESOURCE} ${MENU} ${LAYOUT} ${SIZES} translate=yesNo reformat=reformat merged-trans=yesNo`,
      content: 'context-group* count-group* prop-group* note* ##other* (group|trans-unit|bin-unit)*',
      any: true,
    },
    'trans-unit': {
      attrs: `id approved=yesNo translate=yesNo reformat=reformat xml:space=space datatype=datatype phase-name ${RESOURCE} ${MENU} ${LAYOUT} ${SIZES}`,
      content: 'source seg-source? target? (context-group|count-group|prop-group|note|alt-trans)* ##other*',
      any: true,
    },
    source: { attrs: 'xml:lang=xmlLang ts', content: TEXT, text: true, any: true },
    'seg-source': { attrs: 'xml:lang=xmlLang ts', content: TEXT, text: true, any: true },
    target: {
      attrs: `state=state state-qualifier=qualifier phase-name=token xml:lang=xmlLang ${RESOURCE} ${LAYOUT} equiv-trans=yesNo`,
      content: TEXT,
      text: true,
      any: true,
    },
    'alt-trans': {
      attrs: `match-quality tool-id tool crc=token xml:lang=xmlLang origin datatype=datatype xml:space=space ${RESOURCE} ${MENU} mid=token ${LAYOUT} phase-name=token alttranstype=alttrans`,
      content: 'source? seg-source? target+ context-group* prop-group* note* ##other*',
      any: true,
    },
    'bin-unit': {
      attrs: `id mime-type!=mime approved=yesNo translate=yesNo reformat=reformat ${RESOURCE} phase-name`,
      content: 'bin-source bin-target? (context-group|count-group|prop-group|note|trans-unit)* ##other*',
      any: true,
    },
    'bin-source': { attrs: 'ts', content: FILE_REFERENCE, any: true },
    'bin-target': {
      attrs: `mime-type=mime state=state state-qualifier=qualifier phase-name=token ${RESOURCE}`,
      content: FILE_REFERENCE,
      any: true,
    },
    g: { attrs: `${INLINE} ctype=delimiter clone=yesNo`, content: TEXT, text: true, any: true },
    x: { attrs: `${INLINE} ctype=placeholder clone=yesNo`, any: true },
    bx: { attrs: `${INLINE} rid=token ctype=delimiter clone=yesNo`, any: true },
    ex: { attrs: `${INLINE} rid=token`, any: true },
    ph: { attrs: `${INLINE} ctype=placeholder crc assoc=assoc`, content: 'sub*', text: true, any: true },
    bpt: { attrs: `${INLINE} rid=token ctype=delimiter crc`, content: 'sub*', text: true, any: true },
    ept: { attrs: `${INLINE} rid=token crc`, content: 'sub*', text: true, any: true },
    it: { attrs: `${INLINE} pos!=position rid=token ctype=delimiter crc`, content: 'sub*', text: true, any: true },
    sub: { attrs: 'datatype=datatype ctype=delimiter xid', content: TEXT, text: true },
    mrk: { attrs: 'mtype!=mark mid=token comment ts', content: TEXT, text: true, any: true },
  });
  return { elements, attributes: new Map() };
}
