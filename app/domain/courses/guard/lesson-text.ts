import { type Finding, finding, START } from '../problem.ts'

/** Beyond this, parsing takes seconds. A long lesson is 15 kB. */
export const LARGEST_FILE = 64 * 1024

/** More levels than anyone writes; far fewer than it takes to exhaust the parser. */
export const DEEPEST_NESTING = 50

/**
 * Characters that cannot be seen, or that make a text read otherwise than it is stored: control
 * characters, line ends of old Macs and of Unicode, the marks that turn the direction of writing,
 * the byte order mark, and what is left where bytes were not UTF-8.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- these are the characters that are looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]/u

const TOO_DEEP = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d+[.)])){${DEEPEST_NESTING + 1}}`)

/** What can be said of a file before it is parsed, each so that parsing it would be wrong or unsafe. */
export function checkText(text: string): Finding[] {
  const size = new TextEncoder().encode(text).length
  if (size > LARGEST_FILE) return [finding('T001', START, String(Math.ceil(size / 1024)))]

  return text.split('\n').flatMap((line, index) => {
    const place = (column: number) => ({ line: index + 1, column })
    const unseen = UNSEEN.exec(line)
    if (unseen) return [finding('T002', place(unseen.index + 1), codePoint(unseen[0]))]
    return TOO_DEEP.test(line) ? [finding('M015', place(1))] : []
  })
}

/** Windows ends a line with two characters; everything after this sees one. */
export function foldLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

function codePoint(character: string) {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
