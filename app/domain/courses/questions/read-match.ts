import type { Nodes, Table, TableCell } from 'mdast'
import type { Element } from '../guard/check-element.ts'
import { type Finding, finding, placeOf } from '../problem.ts'
import { askedOf, type Frame, foldedText, frameAround, notPlain } from './parts.ts'
import type { MatchQuestion } from './question.ts'

const FEWEST = 3
const MOST = 7
const COLUMNS = 3 // what is asked, what belongs to it, and why

/** What the author wrote between `<Match>` and `</Match>`. */
export type MatchParts = Frame & { heads: TableCell[]; rows: TableCell[][] }

const isTable = (node: Nodes): node is Table => node.type === 'table'

/** Takes a `<Match>` apart: paragraphs, then a table of what is asked, what belongs to it, and why. */
export function takeMatchApart(match: Element): MatchParts {
  const table = match.children.find(isTable)
  if (!table) {
    return { prompt: [], hints: [], heads: [], rows: [], findings: [finding('Q010', placeOf(match))] }
  }
  const frame = frameAround(match, table)
  const [head, ...rows] = table.children.map((row) => row.children)
  const findings = [
    ...frame.findings,
    ...(isSound(rows) ? [] : [finding('Q010', placeOf(table))]),
    ...rows.flatMap(cellFindings),
  ]
  return { ...frame, heads: head ?? [], rows, findings }
}

function isSound(rows: TableCell[][]): boolean {
  const sides = new Set(rows.map(([, right]) => (right ? foldedText(right) : '')))
  return (
    rows.length >= FEWEST &&
    rows.length <= MOST &&
    sides.size > 1 &&
    rows.every((cells) => cells.length === COLUMNS)
  )
}

/** A reason that is missing, a cell that is empty, and what has no place in a label. */
function cellFindings(cells: TableCell[]): Finding[] {
  const [left, right, reason] = cells
  const plain = cells.flatMap((cell) => cell.children).flatMap(notPlain)
  if (!left || !right || foldedText(left) === '' || foldedText(right) === '') {
    return [...plain, ...cells.slice(0, 1).map((cell) => finding('Q010', placeOf(cell)))]
  }
  const hasReason = reason && foldedText(reason) !== ''
  return hasReason ? plain : [...plain, finding('Q004', placeOf(left), foldedText(left).slice(0, 40))]
}

/** The question as the server keeps it, with the key. */
export function matchQuestion(match: Element, parts: MatchParts): MatchQuestion {
  const words = (cells: TableCell[]) => cells.map(foldedText)
  const [left = '', right = ''] = words(parts.heads)
  const rows = parts.rows.map((cells) => {
    const [asked = '', belongs = '', reason = ''] = words(cells)
    return { left: asked, right: belongs, reason }
  })
  return { ...askedOf(match, parts), kind: 'match', heads: [left, right], rows }
}
