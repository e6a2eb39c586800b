import { type Finding, finding, START } from './problem.ts'

/** A file taken apart: the YAML, and the body on the lines it had in the file. */
export type Parts =
  | { status: 'split'; yaml: string; body: string }
  | { status: 'refused'; findings: Finding[] }

/** The front matter begins on the file's second line, after `---`. */
export const FRONT_MATTER_LINE = 2

/**
 * Takes the front matter off a lesson. The fence is exactly `---`: a word after it asks other
 * programs to run the front matter as code, and anything else is a slip.
 */
export function splitFrontMatter(text: string): Parts {
  const lines = text.split('\n')
  const opening = lines[0] ?? ''
  if (opening !== '---') {
    const tagged = /^\s*-{3,}\s*[^\s-]/.test(opening)
    return { status: 'refused', findings: [finding(tagged ? 'F002' : 'F001', START, opening.slice(0, 40))] }
  }
  const closing = lines.indexOf('---', 1)
  if (closing === -1) return { status: 'refused', findings: [finding('F003', START)] }

  const yaml = lines.slice(1, closing).join('\n')
  const body = '\n'.repeat(closing + 1) + lines.slice(closing + 1).join('\n')
  return { status: 'split', yaml, body }
}
