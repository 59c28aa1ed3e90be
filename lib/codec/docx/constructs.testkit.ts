import type { InlineContent } from '../../text/inline';
import { type DocxParts, docxOf, paragraph, run } from './docx.testkit';

/** Sentences in both languages, the same in the same place. */
const WORDS = {
  ar: [
    'افتُتح متحف المدينة يوم الأحد.',
    'زاره ألفا شخص في يومه الأول.',
    'قال المدير إن العمل استمر عامين.',
    'تقرير عن المتحف',
    'الطابق الأرضي',
    'ساعات الزيارة',
    'انظر الملحق',
    'صورة الواجهة عند الغروب',
  ],
  en: [
    'The city museum opened on Sunday.',
    'Two thousand people came on its first day.',
    'The director said the work had taken two years.',
    'A report on the museum',
    'Ground floor',
    'Visiting hours',
    'See the annex',
    'The front at sunset',
  ],
} as const;

export type Construct = { readonly name: string; readonly make: (isRtl: boolean) => Uint8Array };

type Kit = {
  readonly t: (i: number, properties?: string) => string;
  readonly p: (runs: string, properties?: string) => string;
  readonly plain: string;
};
function construct(name: string, parts: (kit: Kit) => Omit<DocxParts, 'isRtl'>): Construct {
  return {
    name,
    make(isRtl) {
      const words = WORDS[isRtl ? 'ar' : 'en'];
      const t = (i: number, properties = '') => run(words[i]!, isRtl, properties);
      const p = (runs: string, properties = '') => paragraph(runs, isRtl, properties);
      const made = parts({ t, p, plain: p(t(0)) });
      const body = made.body.replaceAll('<w:tblPr>', `<w:tblPr>${isRtl ? '<w:bidiVisual/>' : ''}`);
      return docxOf({ ...made, body, isRtl });
    },
  };
}

/** Every sentence said in the other language, codes where they were. */
export const inOtherLanguage = (content: InlineContent, isRtl: boolean): InlineContent =>
  content.map((node) => {
    if (node.kind === 'code') return node;
    const said = node.text.split(/(?<=\.)/u).map((sentence) => translated(sentence, isRtl) ?? sentence);
    return { kind: 'text', text: said.join('') };
  });

function translated(text: string, isRtl: boolean): string | null {
  const from = WORDS[isRtl ? 'ar' : 'en'] as readonly string[];
  const to = WORDS[isRtl ? 'en' : 'ar'] as readonly string[];
  const i = from.indexOf(text);
  return i === -1 ? null : to[i]!;
}

const DRAWING = (inside: string, descr: string) =>
  `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2000000" cy="900000"/><wp:docPr id="1" name="Shape 1"${descr}/>${inside}</wp:inline>`;
const picture = (descr: string) =>
  `<w:r><w:drawing>${DRAWING(
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdImage"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>',
    ` descr="${descr}"`,
  )}</w:drawing></w:r>`;
const textBox = (inside: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${DRAWING(
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>`,
    '',
  )}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:150pt;height:70pt"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const cell = (inside: string) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="3000"/>'.repeat(rows[0]!.length)}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const note = (kind: string, text: string) =>
  `<w:${kind} w:id="2">${text.replace('</w:pPr>', `</w:pPr><w:r><w:${kind}Ref/></w:r>`)}</w:${kind}>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const BY = 'w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z"';

/** One document for each thing that Word has and that must survive; made in Arabic or in English. */
export const CONSTRUCTS: readonly Construct[] = [
  construct('paragraphs', ({ t, p }) => ({ body: p(t(0)) + p(t(1)) + p(t(2)) })),
  construct('styles', ({ t, p, plain }) => ({
    body:
      p(t(3), '<w:pStyle w:val="Title"/>') +
      p(t(4), '<w:pStyle w:val="1"/>') +
      plain +
      p(t(7), '<w:pStyle w:val="Caption"/>'),
  })),
  construct('looks', ({ t, p }) => ({
    body: p(t(0) + t(4, '<w:b/><w:bCs/>') + t(1) + t(5, '<w:i/><w:iCs/><w:color w:val="FF0000"/>') + run(' ', false)),
  })),
  construct('runs of equal look', ({ t, p }) => ({
    body: p(`${t(0).replace('<w:r>', '<w:r w:rsidR="00A1">')}<w:proofErr w:type="spellStart"/>${t(1)}`),
  })),
  construct('table', ({ t, p }) => ({
    body:
      table([
        [p(t(4)), p(t(5)), p(t(6))],
        [p(t(0)), p(t(1)), p(t(2))],
      ]) + p(''),
  })),
  construct('table in a table', ({ t, p }) => ({
    body: table([[p(t(4)), table([[p(t(5)), p(t(6))]]) + p('')]]) + p(t(0)),
  })),
  construct('lists', ({ t, p }) => ({
    body: [1, 2]
      .flatMap((id) => [4, 5, 6].map((i) => p(t(i), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`)))
      .join(''),
  })),
  construct('alignment and indents', ({ t, p }) => ({
    body: p(t(0), '|<w:ind w:left="1440"/>') + p(t(1), '|<w:jc w:val="right"/>') + p(t(2), '|<w:jc w:val="center"/>'),
  })),
  construct('header and footer', ({ t, p, plain }) => ({ body: plain, header: p(t(3)), footer: p(t(5)) })),
  construct('footnotes', ({ t, p }) => ({
    body: p(
      `${t(0)}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${t(1)}`,
    ),
    footnotes: note('footnote', p(t(6))),
  })),
  construct('endnotes', ({ t, p }) => ({
    body: p(`${t(0)}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:endnoteReference w:id="2"/></w:r>`),
    endnotes: note('endnote', p(t(6))),
  })),
  construct('comments', ({ t, p }) => ({
    body: p(
      `<w:commentRangeStart w:id="2"/>${t(0)}<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>`,
    ),
    comments: `<w:comment ${BY.replace('"9"', '"2"')} w:initials="A">${p(t(6))}</w:comment>`,
  })),
  construct('text box and picture', ({ t, p }) => ({
    body: p(t(0) + textBox(p(t(4)))) + p(picture(/<w:t[^>]*>([^<]*)/u.exec(t(7))![1]!)) + p(t(1)),
  })),
  construct('links and fields', ({ t, p }) => ({
    body:
      p(`${t(0)}<w:hyperlink r:id="rIdWeb">${t(6, '<w:rStyle w:val="Link"/>')}</w:hyperlink>`) +
      p(field('HYPERLINK "https://example.org/"', t(5, '<w:rStyle w:val="Link"/>'))) +
      p(`${t(1)}<w:r><w:t xml:space="preserve"> </w:t></w:r>${field('PAGE', '<w:r><w:t>1</w:t></w:r>')}`),
  })),
  construct('tracked changes', ({ t, p }) => ({
    body: p(`${t(0)}<w:del ${BY}>${t(1).replace(/<(\/?)w:t\b/gu, '<$1w:delText')}</w:del><w:ins ${BY}>${t(2)}</w:ins>`),
  })),
];
