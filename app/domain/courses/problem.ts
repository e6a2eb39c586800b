import { ADVICE_CODES } from './advice/advice-codes.ts'

/**
 * Everything that can be wrong in a course folder. The words for each code stand in
 * app/i18n/messages; T is the file as text, F front matter and other YAML, M Markdown and
 * elements, A addresses and pictures, Q questions, K stories with choices,
 * C the course as a whole, I the instruments. W and S are advice: see severityOf.
 */
export const PROBLEM_CODES = [
  'T001',
  'T002',
  'T003',
  'T004',
  'T005',
  'F001',
  'F002',
  'F003',
  'F004',
  'F005',
  'F006',
  'F007',
  'F008',
  'F009',
  'M001',
  'M002',
  'M003',
  'M004',
  'M005',
  'M006',
  'M007',
  'M008',
  'M009',
  'M010',
  'M011',
  'M012',
  'M013',
  'M014',
  'M015',
  'M016',
  'M017',
  'M018',
  'M019',
  'M020',
  'M021',
  'M022',
  'M023',
  'M024',
  'M025',
  'M026',
  'M027',
  'M028',
  'M029',
  'A001',
  'A002',
  'A003',
  'A004',
  'A005',
  'A006',
  'Q001',
  'Q002',
  'Q003',
  'Q004',
  'Q005',
  'Q006',
  'Q007',
  'Q008',
  'Q009',
  'Q010',
  'Q011',
  'Q012',
  'Q013',
  'Q014',
  'K001',
  'K002',
  'K003',
  'K004',
  'K005',
  'K006',
  'K007',
  'K008',
  'K009',
  'C001',
  'C002',
  'C003',
  'C004',
  'C005',
  'C006',
  'C007',
  'C008',
  'C009',
  'I001',
  'I002',
  'W101',
  ...ADVICE_CODES,
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** An error keeps a file from going live; a warning and a tip (suggestion) do not. */
export type Severity = 'error' | 'warning' | 'tip'

/** The code's letter says it. */
export function severityOf(code: ProblemCode): Severity {
  if (code.startsWith('W')) return 'warning'
  return code.startsWith('S') ? 'tip' : 'error'
}

/** A place in a text as editors count it: the first line and the first column are 1. */
export type Place = { line: number; column: number }

/** One thing that is wrong: where, what stood there, and, when we can tell, what was meant or wanted. */
export type Finding = Place & { code: ProblemCode; found: string; hint: string }

/** A finding with its file, counted from the courses folder: `cti-grundkursus/01-cti-i-overblik.mdx`. */
export type Problem = Finding & { file: string }

/** A file of a course with all that the check says of it. */
export type CheckedFile = { file: string; problems: Problem[] }

/** Findings as problems of a file. */
export function problemsIn(file: string, findings: Finding[]): Problem[] {
  return findings.map((one) => ({ file, ...one }))
}

export const START: Place = { line: 1, column: 1 }

export function finding(code: ProblemCode, place: Place, found = '', hint = ''): Finding {
  return { code, line: place.line, column: place.column, found, hint }
}

/** Where a node of the parsed tree begins. A node without a position was made by us, not by the author. */
export function placeOf(node: { position?: { start: Place } | undefined }): Place {
  return node.position?.start ?? START
}

/** Findings in reading order. */
export function inOrder(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

/** The problems of several files, file by file. */
export function inFileOrder(problems: Problem[]): Problem[] {
  const byPlace = (a: Problem, b: Problem) => a.line - b.line || a.column - b.column
  return problems.toSorted((a, b) => (a.file === b.file ? byPlace(a, b) : a.file < b.file ? -1 : 1))
}
