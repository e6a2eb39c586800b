import { and, eq, inArray } from 'drizzle-orm'
import { db, type Tx, write } from '#db/client.server.ts'
import { contentVersions, courseVersions } from '#db/schema/index.ts'
import type { Course } from './outline.ts'
import type { PastDocument } from './past-document.ts'
import type { Question } from './questions/question.ts'
import type { Library } from './read-library.server.ts'
import { compareVersions, type RegisteredVersion } from './versions.ts'

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
      registerVersions(tx, course, now)
    }
  })
}

function keep(tx: Tx, contentHash: string, documentId: string, document: PastDocument, firstSeen: Date) {
  const row = { contentHash, kind: document.kind, documentId, document, firstSeen }
  tx.insert(contentVersions).values(row).onConflictDoNothing().run()
}

function registerVersions(tx: Tx, { id: courseId, versions }: Course, registeredAt: Date) {
  for (const { version, contentHash, change, redo, lessons, bank } of versions) {
    tx.insert(courseVersions)
      .values({ courseId, version, contentHash, change, redo, lessons, bank, registeredAt })
      .onConflictDoNothing()
      .run()
  }
}

/** A document as it was under that hash, whatever has become of it since. */
function pastDocument(contentHash: string): PastDocument | null {
  const ofHash = eq(contentVersions.contentHash, contentHash)
  const columns = { document: contentVersions.document }
  return db.select(columns).from(contentVersions).where(ofHash).get()?.document ?? null
}

/** A lesson's question as it was asked under that hash, with its key. Those of a final test are not found here. */
export function questionAt(questionId: string, contentHash: string): Question | null {
  const past = pastDocument(contentHash)
  return past?.kind === 'lesson' ? (past.questions.find(({ id }) => id === questionId) ?? null) : null
}

/** The questions of lessons as they were under each of these hashes, as far as they are kept. */
export function questionsAt(contentHashes: string[]): Map<string, Question[]> {
  const columns = { contentHash: contentVersions.contentHash, document: contentVersions.document }
  const ofHashes = inArray(contentVersions.contentHash, contentHashes)
  const rows = db.select(columns).from(contentVersions).where(ofHashes).all()
  return new Map(
    rows.flatMap(({ contentHash, document }): [string, Question[]][] =>
      document.kind === 'lesson' ? [[contentHash, document.questions]] : [],
    ),
  )
}

/** The questions of a final test as they were under that hash. */
export function bankAt(contentHash: string): Course['bank']['questions'] | null {
  const past = pastDocument(contentHash)
  return past?.kind === 'bank' ? past.questions : null
}

/** Whether that hash is a text that this lesson has had. */
export function wasLesson(lessonId: string, contentHash: string): boolean {
  const ofLesson = and(eq(contentVersions.contentHash, contentHash), eq(contentVersions.documentId, lessonId))
  return db.select({ kind: contentVersions.kind }).from(contentVersions).where(ofLesson).get() !== undefined
}

/**
 * The versions of every course that have reached the learners, oldest first. When an earlier version
 * has been put back by hand, those after it are no longer among them.
 */
export function registeredVersions(courses: Course[]): Map<string, RegisteredVersion[]> {
  const rows = db.select().from(courseVersions).all()
  return new Map(
    courses.map((course) => [
      course.id,
      rows
        .filter(({ courseId, version }) => courseId === course.id && isReached(version, course))
        .toSorted((a, b) => compareVersions(a.version, b.version)),
    ]),
  )
}

const isReached = (version: string, course: Course) => compareVersions(version, course.version) <= 0
