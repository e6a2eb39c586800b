import { eq, inArray } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { contentVersions } from '#db/schema/index.ts'
import type { Course } from './outline.ts'
import type { PastDocument } from './past-document.ts'
import type { Library } from './read-library.server.ts'
import { forgetVersions, keepVersions } from './registered-versions.server.ts'

/**
 * Keeps what learners are about to be given, and the versions it belongs to. What is kept already
 * stays as it is, whatever the folder says of it now.
 */
export function registerContent(
  { courses, questions }: Pick<Library, 'courses' | 'questions'>,
  now = new Date(),
): void {
  write((tx) => {
    for (const course of courses) {
      for (const lesson of course.lessons) {
        const asked = lesson.questionIds.flatMap((id) => questions.get(id)?.question ?? [])
        keep(tx, lesson.contentHash, lesson.id, { kind: 'lesson', lesson, questions: asked }, now)
      }
      const { bank, summary } = course
      keep(tx, bank.contentHash, course.id, { kind: 'bank', questions: bank.questions }, now)
      if (summary) keep(tx, summary.contentHash, summary.id, { kind: 'summary', summary }, now)
      keepVersions(tx, course, now)
    }
  })
  forgetVersions()
}

function keep(tx: Tx, contentHash: string, documentId: string, document: PastDocument, firstSeen: Date) {
  const row = { contentHash, kind: document.kind, documentId, document, firstSeen }
  tx.insert(contentVersions).values(row).onConflictDoNothing().run()
}

/** A lesson's text as it was given, and its questions with their keys. */
export type PastLesson = Extract<PastDocument, { kind: 'lesson' }>

/** The lessons that had these hashes, as far as they are kept. Those of final tests are not found here. */
export function pastLessons(contentHashes: string[]): Map<string, PastLesson> {
  if (contentHashes.length === 0) return new Map()
  const columns = { contentHash: contentVersions.contentHash, document: contentVersions.document }
  const ofHashes = inArray(contentVersions.contentHash, contentHashes)
  const rows = db.select(columns).from(contentVersions).where(ofHashes).all()
  return new Map(
    rows.flatMap(({ contentHash, document }): [string, PastLesson][] =>
      document.kind === 'lesson' ? [[contentHash, document]] : [],
    ),
  )
}

/** The questions of a final test as they were under that hash. */
export function bankAt(contentHash: string): Course['bank']['questions'] | null {
  const ofHash = eq(contentVersions.contentHash, contentHash)
  const columns = { document: contentVersions.document }
  const past = db.select(columns).from(contentVersions).where(ofHash).get()?.document
  return past?.kind === 'bank' ? past.questions : null
}
