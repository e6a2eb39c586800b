import type { Root, Table, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { type Finding, finding, placeOf } from '../problem.ts'

/** The title is the page's first heading, so a lesson has the second and third level, and skips none. */
export function checkHeadings(tree: Root): Finding[] {
  const findings: Finding[] = []
  let level = 1
  visit(tree, 'heading', (heading) => {
    const marks = '#'.repeat(heading.depth)
    if (heading.depth === 1) findings.push(finding('M013', placeOf(heading), marks))
    else if (heading.depth > Math.min(level + 1, 3)) {
      findings.push(finding('M014', placeOf(heading), marks, '#'.repeat(Math.min(level + 1, 3))))
    } else if (textOf(heading).trim() === '') findings.push(finding('M022', placeOf(heading), marks))
    level = heading.depth
  })
  return findings
}

/** A table whose columns all have a heading. */
export function checkTable(table: Table): Finding[] {
  const [head, ...rows] = table.children
  const isNamed = head?.children.every((cell) => textOf(cell).trim() !== '')
  return isNamed && rows.length > 0 ? [] : [finding('M021', placeOf(table))]
}

/** A reference to a footnote that is not there stays in the text as it was written. */
export function checkFootnotes(text: Text): Finding[] {
  const orphan = /\[\^[^\]\s]+\]/.exec(text.value)
  return orphan ? [finding('M018', placeOf(text), orphan[0])] : []
}
