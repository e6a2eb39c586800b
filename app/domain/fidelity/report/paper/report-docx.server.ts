import {
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { printedReport } from './print-report.server.ts'
import type { PrintedReport, PrintedSection, ReportOnPaper } from './printed-report.ts'
import { FOREST, headingOf, PAGE, paragraph, runs, tableOf, TEXT_WIDTH } from './word-parts.server.ts'

/** The report as a Word document, for those who go on writing from it. It says what the PDF says. */
export async function reportDocx(report: ReportOnPaper): Promise<Uint8Array<ArrayBuffer>> {
  const printed = printedReport(report)
  const document = new Document({
    title: printed.title,
    creator: printed.issuer,
    lastModifiedBy: printed.issuer,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: '10.5pt', language: { value: 'da-DK' } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: headingStyle('24pt', 120),
        heading2: headingStyle('15pt', 360),
        heading3: headingStyle('12pt', 240),
      },
    },
    sections: [sectionOf(printed)],
  })
  return Uint8Array.from(await Packer.toBuffer(document))
}

const headingStyle = (size: `${number}pt`, before: number) => ({
  run: { font: 'Cambria', size, bold: true, color: FOREST },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

function sectionOf(printed: PrintedReport): ISectionOptions {
  const { eyebrow, heading, marks, facts, notices, errata, total, sections } = printed
  return {
    properties: {
      page: {
        size: { width: PAGE.width, height: PAGE.height },
        margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
      },
    },
    footers: { default: footerOf(printed) },
    children: [
      paragraph(eyebrow),
      headingOf(1, heading),
      new Paragraph({ children: runs(marks.join(' \u00b7 '), { bold: true, color: FOREST }) }),
      ...facts.map(
        ({ term, value }) =>
          new Paragraph({ children: [...runs(`${term}: `, { bold: true }), ...runs(value)] }),
      ),
      ...notices.map(paragraph),
      ...(errata ? [headingOf(2, errata.heading), ...errata.texts.map(paragraph)] : []),
      headingOf(2, total.heading),
      new Paragraph({
        children: runs([total.number, total.lead].filter(Boolean).join(' \u00b7 '), {
          bold: true,
          size: '14pt',
        }),
      }),
      ...total.lines.map(paragraph),
      ...sections.flatMap(printedSection),
    ],
  }
}

const footerOf = ({ foot, words }: PrintedReport) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          ...runs(`${foot}\t`),
          new TextRun({
            children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

/** The table stands for the drawing beside it. */
const printedSection = ({ level, heading, paragraphs, table, hint }: PrintedSection) => [
  headingOf(level, heading),
  ...paragraphs.map(paragraph),
  ...(table ? [tableOf(table), paragraph(hint ?? '')] : []),
]
