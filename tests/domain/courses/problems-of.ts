import { inspectDocument } from '#app/domain/courses/inspect-document.ts'
import type { DocumentKind } from '#app/domain/courses/course.ts'
import { draftOf, frontMatter } from './sample-courses.ts'

const FRONT_MATTER_LINES = frontMatter('a').split('\n').length - 1

/** What is wrong with a body, its lines counted from 1, as `line:column code found hint`. */
export function problemsOf(body: string, media: Record<string, string> = {}, kind: DocumentKind = 'lesson') {
  const draft = draftOf(kind === 'lesson' ? body : `---\nid: a\ntitle: b\n---\n${body}`)
  const surroundings = { ...draft.surroundings, media: { ...draft.surroundings.media, ...media } }
  const inspection = inspectDocument({ ...draft, kind, surroundings })
  if (inspection.status === 'checked') return []
  const above = kind === 'lesson' ? FRONT_MATTER_LINES : 4
  return inspection.findings.map(({ line, column, code, found, hint }) =>
    [`${line - above}:${column}`, code, found, hint].filter(Boolean).join(' '),
  )
}
