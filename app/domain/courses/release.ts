import type { Course } from './outline.ts'
import {
  type Change,
  changesBetween,
  compareVersions,
  type ContentChanges,
  isUnchanged,
  stepBetween,
  type Version,
} from './versions.ts'

export type Refusal =
  | { why: 'nothing-changed' }
  | { why: 'not-higher'; last: string }
  | { why: 'does-not-fit'; last: string; change: Change; step: Change }

/** What releasing a course as it lies in the folder comes to. `unchanged`: the last version is what lies there. */
export type ReleasePlan =
  | { status: 'unchanged' }
  | ({ status: 'refused' } & Refusal)
  | { status: 'planned'; version: Version; changes: ContentChanges }

const NOTHING = { lessons: {}, bank: '' }

/**
 * Decides whether a course may be released as course.yaml says. The first version may be called
 * anything; every later one is higher, by the number that its `change` names.
 */
export function planRelease(course: Course, date: string): ReleasePlan {
  const content = contentOf(course)
  const last = course.versions.at(-1)
  const changes = changesBetween(last ?? NOTHING, content)
  const { version, change } = course

  if (last) {
    const isSameVersion = compareVersions(last.version, version) === 0
    if (isUnchanged(changes)) {
      return isSameVersion ? { status: 'unchanged' } : { status: 'refused', why: 'nothing-changed' }
    }
    const step = stepBetween(last.version, version)
    if (!step) return { status: 'refused', why: 'not-higher', last: last.version }
    if (step !== change) return { status: 'refused', why: 'does-not-fit', last: last.version, change, step }
  }
  const redo = change === 'major' ? course.redo : [] // only a major version asks for anything
  return { status: 'planned', version: { version, change, redo, date, ...content }, changes }
}

/** The hashes and ids of a course as it lies in the folder. */
function contentOf({ contentHash, lessons, bank }: Course) {
  const inLessons = lessons.flatMap(({ id, questionIds, reflectionIds, cases, tasks }) => [
    id,
    ...questionIds,
    ...reflectionIds,
    ...[...cases, ...tasks].map((one) => one.id),
  ])
  return {
    contentHash,
    lessons: Object.fromEntries(
      lessons.map((lesson) => [lesson.id, { content: lesson.contentHash, text: lesson.textHash }]),
    ),
    bank: bank.contentHash,
    ids: [...inLessons, ...bank.questions.map(({ id }) => id)],
  }
}

/** The last version of a course whose text is another by now; null when it is the same, or there is none yet. */
export function changedSince(course: Course): Version | null {
  const last = course.versions.at(-1)
  return last && !isUnchanged(changesBetween(last, contentOf(course))) ? last : null
}
