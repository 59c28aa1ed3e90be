import {
  FORMAT_STYLE,
  GLOSSARY,
  ITS,
  ITSM,
  MATCHES,
  METADATA,
  RESOURCE_DATA,
  SIZE_RESTRICTION,
  VALIDATION,
  XLIFF_22,
} from '../names';
import { declare, type ElementRule, qname, type Schema, type ValueType } from './schema';
import { ITS_ATTRIBUTES, ITS_ELEMENTS } from './schema-its';
import {
  between,
  HEX,
  LANG,
  NMTOKEN,
  NMTOKENS,
  OWN_VALUE,
  oneOf,
  POSITIVE,
  USER_VALUE,
  XML_LANG,
  XML_SPACE,
  YES_NO,
} from './values';

const TYPES: Record<string, ValueType> = {
  id: NMTOKEN,
  ids: NMTOKENS,
  positive: POSITIVE,
  hex: HEX,
  yesNo: YES_NO,
  yesNoFirst: oneOf('yes firstNo no'),
  dir: oneOf('ltr rtl auto'),
  side: oneOf('source target'),
  state: oneOf('initial translated reviewed final'),
  codeType: oneOf('fmt ui quote link image other'),
  markType: {
    rule: 'user-value',
    test: (value) => ['generic', 'comment', 'term'].includes(value) || OWN_VALUE.test(value),
  },
  user: USER_VALUE,
  own: OWN_VALUE,
  priority: oneOf('1 2 3 4 5 6 7 8 9 10'),
  lang: LANG,
  xmlLang: XML_LANG,
  space: XML_SPACE,
  preserve: oneOf('preserve'),
  version: oneOf('2.0 2.1 2.2'),
  percent: between(0, 100, 'mtc-values'),
  matchType: oneOf('am mt icm idm tb tm other', 'mtc-values'),
  matchSubType: OWN_VALUE,
  metaSide: oneOf('source target ignorable', 'mda-meta'),
  normalForm: oneOf('none nfc nfd', 'slr-restriction'),
  valNormalForm: oneOf('none nfc nfd', 'val-values'),
  valYesNo: oneOf('yes no', 'val-values'),
  occurs: { rule: 'val-values', test: POSITIVE.test },
};

const CODE = 'canCopy=yesNo canDelete=yesNo canReorder=yesNoFirst copyOf=id subType=user type=codeType';
const LONE = 'dataRef=id disp equiv subFlows=ids';
const INLINE = '(cp|ph|pc|sc|ec|mrk|sm|em)*';
const MARK = 'id!=id translate=yesNo type=markType ref value';
const STRUCTURE = 'id!=id canResegment=yesNo translate=yesNo srcDir=dir trgDir=dir xml:space=space';

/**
 * The core of 2.0 to 2.2 (xliff_core_2.0.xsd, xliff_core_2.2.xsd), but for two things: a file or a unit without content
 * passes here, since files without units are met and units are told by a rule of their own.
 */
const core = (uri: string): Map<string, ElementRule> => {
  const is22 = uri === XLIFF_22;
  return declare(uri, { mda: METADATA }, TYPES, {
    xliff: {
      attrs: 'version!=version srcLang!=lang trgLang=lang xml:space=space xml:lang=xmlLang',
      content: is22 ? 'notes? mda:metadata? file+' : 'file+',
      foreign: true,
    },
    file: {
      attrs: `${STRUCTURE} original xml:lang=xmlLang`,
      content: 'skeleton? ##other* notes? (unit|group)*',
      foreign: true,
    },
    skeleton: { attrs: 'href', content: '##other*', text: true },
    group: {
      attrs: `${STRUCTURE} name type=own xml:lang=xmlLang`,
      content: '##other* notes? (unit|group)*',
      foreign: true,
    },
    unit: {
      attrs: `${STRUCTURE} name type=own xml:lang=xmlLang`,
      content: '##other* notes? originalData? (segment|ignorable)*',
      foreign: true,
    },
    segment: { attrs: 'id=id canResegment=yesNo state=state subState=own', content: 'source target?' },
    ignorable: { attrs: 'id=id', content: 'source target?' },
    notes: { content: 'note+' },
    note: {
      attrs: `id=id appliesTo=side category priority=priority xml:lang=xmlLang${is22 ? ' ref' : ''}`,
      text: true,
      foreign: true,
    },
    originalData: { content: 'data+' },
    data: { attrs: 'id!=id dir=dir xml:space=preserve', content: 'cp*', text: true },
    source: { attrs: 'xml:lang=xmlLang xml:space=space', content: INLINE, text: true },
    target: { attrs: 'xml:lang=xmlLang xml:space=space order=positive', content: INLINE, text: true },
    cp: { attrs: 'hex!=hex' },
    ph: { attrs: `id!=id ${CODE} ${LONE}`, foreign: true },
    pc: {
      attrs: `id!=id ${CODE} canOverlap=yesNo dir=dir dispStart dispEnd equivStart equivEnd dataRefStart=id dataRefEnd=id subFlowsStart=ids subFlowsEnd=ids`,
      content: INLINE,
      text: true,
      foreign: true,
    },
    sc: { attrs: `id!=id ${CODE} ${LONE} canOverlap=yesNo dir=dir isolated=yesNo`, foreign: true },
    ec: { attrs: `id=id startRef=id ${CODE} ${LONE} canOverlap=yesNo dir=dir isolated=yesNo`, foreign: true },
    mrk: { attrs: MARK, content: INLINE, text: true, foreign: true },
    sm: { attrs: MARK, foreign: true },
    em: { attrs: 'startRef!=id' },
  });
};

/** The modules of 2.0 to 2.2, whose namespaces stay the same. Change tracking counts as an extension. */
const modules = (uri: string): readonly Map<string, ElementRule>[] => {
  const prefixes = { xlf: uri, mda: METADATA };
  const href = { attrs: 'href xml:lang=xmlLang', content: '##other*', foreign: true };
  return [
    declare(MATCHES, prefixes, TYPES, {
      matches: { content: 'match+' },
      match: {
        attrs:
          'id=id matchQuality=percent matchSuitability=percent similarity=percent origin ref! reference=yesNo subType=matchSubType type=matchType',
        content: 'mda:metadata? xlf:originalData? xlf:source xlf:target ##other*',
        foreign: true,
      },
    }),
    declare(GLOSSARY, prefixes, TYPES, {
      glossary: { content: 'glossEntry+' },
      glossEntry: { attrs: 'id=id ref', content: 'term translation* definition? ##other*', foreign: true },
      term: { attrs: 'source', text: true, foreign: true },
      translation: { attrs: 'id=id ref source', text: true, foreign: true },
      definition: { attrs: 'source', text: true, foreign: true },
    }),
    declare(METADATA, prefixes, TYPES, {
      metadata: { attrs: 'id=id', content: 'metaGroup+' },
      metaGroup: { attrs: 'id=id category appliesTo=metaSide', content: '(metaGroup|meta)+' },
      meta: { attrs: 'type!', text: true },
    }),
    declare(RESOURCE_DATA, prefixes, TYPES, {
      resourceData: { content: 'resourceItemRef* resourceItem*' },
      resourceItemRef: { attrs: 'id=id ref!=id', foreign: true },
      resourceItem: {
        attrs: 'mimeType id=id context=yesNo',
        content: uri === XLIFF_22 ? 'xlf:notes? source? target? reference*' : 'source? target? reference*',
        foreign: true,
      },
      source: href,
      target: href,
      reference: { attrs: 'href! xml:lang=xmlLang', foreign: true },
    }),
    declare(SIZE_RESTRICTION, prefixes, TYPES, {
      profiles: { attrs: 'generalProfile storageProfile', content: 'normalization? ##other*' },
      normalization: { attrs: 'general=normalForm storage=normalForm' },
      data: { attrs: 'profile!', content: '##other*', foreign: true },
    }),
    declare(VALIDATION, prefixes, TYPES, {
      validation: { content: 'rule+', foreign: true },
      rule: {
        attrs:
          'isPresent occurs=occurs isNotPresent startsWith endsWith existsInSource=valYesNo caseSensitive=valYesNo normalization=valNormalForm disabled=valYesNo',
        foreign: true,
      },
    }),
    ITS_ELEMENTS,
  ];
};

/** Names of HTML elements that the Format Style module takes. Source: fs.xsd. */
const HTML =
  'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul';

const ATTRIBUTES = new Map<string, ValueType>([
  [qname(FORMAT_STYLE, 'fs'), oneOf(HTML, 'fs-values')],
  [qname(SIZE_RESTRICTION, 'sizeInfoRef'), NMTOKEN],
  [qname(ITSM, 'lang'), { rule: 'lang-tag', test: LANG.test }],
  ...[...ITS_ATTRIBUTES].map(([name, type]) => [qname(ITS, name), type] as const),
]);

export function schema2(uri: string): Schema {
  return { elements: new Map([core(uri), ...modules(uri)].flatMap((map) => [...map])), attributes: ATTRIBUTES };
}
