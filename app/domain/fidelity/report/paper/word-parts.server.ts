import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { printable } from '#app/domain/paper/printable.ts'
import type { PrintedTable } from './printed-report.ts'

export const FOREST = '1F5B4E'
/** An A4 page and its margin, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1134 }
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

export const headingOf = (level: keyof typeof HEADINGS, text: string) =>
  new Paragraph({ heading: HEADINGS[level], children: runs(text) })

type RunStyle = { bold?: boolean; color?: string; size?: `${number}pt` }

/** A text as runs, one a line. */
export const runs = (text: string, style: RunStyle = {}) =>
  printable(text)
    .split('\n')
    .map((line, place) => new TextRun({ text: line, ...style, ...(place > 0 && { break: 1 }) }))

export const paragraph = (text: string) => new Paragraph({ children: runs(text) })

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A5BDB8' }
const NO_LINE = { style: BorderStyle.NONE, size: 0 }

export function tableOf({ columns, rows }: PrintedTable): Table {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((width / shares) * TEXT_WIDTH))
  const row = (cells: string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, place) => cellOf(text, { isHead, isName: columns[place]?.kind === 'name' })),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: {
      top: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      insideVertical: NO_LINE,
    },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    rows: [
      row(
        columns.map(({ head }) => head),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  })
}

/** A cell; what names the row, or the column, stands out. */
function cellOf(text: string, { isHead, isName }: { isHead: boolean; isName: boolean }): TableCell {
  const [first = '', ...others] = text.split('\n')
  return new TableCell({
    children: [
      new Paragraph({
        spacing: { after: 0 },
        children: [
          ...runs(first, { bold: isHead || isName, ...(isHead && { color: FOREST }) }),
          ...(others.length > 0 ? runs(`\n${others.join('\n')}`) : []),
        ],
      }),
    ],
  })
}
