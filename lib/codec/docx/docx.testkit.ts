import { strToU8 } from 'fflate';
import { writeZip } from '../zip/write';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export type DocxParts = {
  readonly body: string;
  readonly isRtl: boolean;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
};

/** A text run, and a paragraph, in the direction of the document. */
export const run = (text: string, isRtl: boolean, properties = ''): string =>
  `<w:r><w:rPr>${properties}${isRtl ? '<w:rtl/><w:lang w:bidi="ar-SA"/>' : '<w:lang w:val="en-US"/>'}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (runs: string, isRtl: boolean, properties = ''): string => {
  const [before = '', after = ''] = properties.includes('|') ? properties.split('|') : [properties, ''];
  return `<w:p><w:pPr>${before}${isRtl ? '<w:bidi/>' : ''}${after}</w:pPr>${runs}</w:p>`;
};

const level = (format: string, text: string) =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>`;

const STYLES = `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="a"/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>
</w:styles>`;
const NUMBERING = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level('bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
/** A black square of one point. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (c) => c.charCodeAt(0),
);

/** A Word document of our own making. Its links: rIdWeb (outside), rIdImage. */
export function docxOf({ body, isRtl, ...side }: DocxParts): Uint8Array {
  const references = [
    side.header === undefined ? '' : '<w:headerReference w:type="default" r:id="rIdheader"/>',
    side.footer === undefined ? '' : '<w:footerReference w:type="default" r:id="rIdfooter"/>',
  ].join('');
  const section = `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/>${isRtl ? '<w:bidi/>' : ''}</w:sectPr>`;
  const roots = { header: 'hdr', footer: 'ftr', footnotes: 'footnotes', endnotes: 'endnotes', comments: 'comments' };
  const sides = Object.entries(roots).flatMap(([kind, root]) => {
    const inside = side[kind as keyof typeof side];
    return inside === undefined ? [] : [{ kind, text: `${HEAD}<w:${root} ${NAMESPACES}>${inside}</w:${root}>` }];
  });
  const relation = (id: string, kind: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"${mode}/>`;
  const relations = (inside: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const override = (part: string, kind: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  const texts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('numbering', 'numbering')}${sides.map(({ kind }) => override(kind, kind)).join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml'))],
    ['word/document.xml', `${HEAD}<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`],
    [
      'word/_rels/document.xml.rels',
      relations(
        relation('rIdStyles', 'styles', 'styles.xml') +
          relation('rIdNumbering', 'numbering', 'numbering.xml') +
          relation('rIdWeb', 'hyperlink', 'https://example.org/', ' TargetMode="External"') +
          relation('rIdImage', 'image', 'media/image1.png') +
          sides.map(({ kind }) => relation(`rId${kind}`, kind, `${kind}.xml`)).join(''),
      ),
    ],
    ['word/styles.xml', STYLES],
    ['word/numbering.xml', NUMBERING],
    ...sides.map(({ kind, text }) => [`word/${kind}.xml`, text] as const),
  ];
  return writeZip([
    ...texts.map(([name, text]) => ({ name, bytes: strToU8(text) })),
    { name: 'word/media/image1.png', bytes: PNG },
  ]);
}
