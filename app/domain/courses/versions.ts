import { z } from 'zod'
import { CourseFacts, REDO } from './course.ts'
import { type Finding, finding, START } from './problem.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** One released version of a course, as `versions.json` lists it. */
const Version = z
  .strictObject({
    version: CourseFacts.shape.version,
    change: CourseFacts.shape.change,
    redo: z.array(z.enum(REDO)),
    date: z.iso.date(),
    contentHash: Hash,
    // `content` is what a reading remembers; `text` is what the lesson teaches, and tells whether it has changed.
    lessons: z.record(z.string(), z.strictObject({ content: Hash, text: Hash })),
    bank: Hash,
    ids: z.array(z.string()),
  })
  .refine(({ change, redo }) => change === 'major' || redo.length === 0, { path: ['redo'] })
export type Version = z.infer<typeof Version>
export type Change = Version['change']

/** A version since it has reached the learners: the centre's server has it from that moment on. */
export type RegisteredVersion = Pick<Version, 'version' | 'change' | 'redo' | 'lessons' | 'bank'> & {
  registeredAt: Date
}

/** Reads `versions.json`, oldest first. Only `courses:release` writes it, so one code says all that can be wrong. */
export function readVersions(text: string): { versions: Version[]; findings: Finding[] } {
  const read = z.array(Version).safeParse(parseJson(text))
  if (!read.success) return unreadable(read.error.issues[0]?.path)
  const misplaced = misplacedIn(read.data)
  return misplaced === -1 ? { versions: read.data, findings: [] } : unreadable([misplaced, 'version'])
}

const unreadable = (path?: PropertyKey[]) => ({
  versions: [],
  findings: [finding('C008', START, path?.join('.'))],
})

/** The first version that is not the step from the one before it that its `change` says; -1 when all are. */
function misplacedIn(versions: Version[]): number {
  return versions.findIndex(({ version, change }, place) => {
    const before = versions[place - 1]
    return before !== undefined && stepBetween(before.version, version) !== change
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // no list, so the schema refuses it
  }
}

const LEVELS = ['major', 'minor', 'patch'] as const
const numbers = (version: string) => version.split('.').map(Number)

/** Below 0 when `a` is the earlier version. */
export function compareVersions(a: string, b: string): number {
  const [before, after] = [numbers(a), numbers(b)]
  return (
    before.map((number, place) => number - (after[place] ?? 0)).find((difference) => difference !== 0) ?? 0
  )
}

/** What the numbers say of the step from one version to another; null when it is not a step up. */
export function stepBetween(from: string, to: string): Change | null {
  if (compareVersions(from, to) >= 0) return null
  const before = numbers(from)
  return LEVELS[numbers(to).findIndex((number, place) => number !== before[place])] ?? null
}

/** What the text of a course is told by: the course's title or a pass mark that is changed asks nothing of anyone. */
type Content = Pick<Version, 'lessons' | 'bank'>

export type ContentChanges = {
  lessons: { id: string; how: 'new' | 'changed' | 'removed' }[]
  test: boolean
}

/** What is another text than before, in the order of the lessons. */
export function changesBetween(before: Content, after: Content): ContentChanges {
  const standing = Object.entries(after.lessons).flatMap(([id, { text }]): ContentChanges['lessons'] => {
    const former = before.lessons[id]
    if (former?.text === text) return []
    return [{ id, how: former ? 'changed' : 'new' }]
  })
  const removed = Object.keys(before.lessons).filter((id) => !(id in after.lessons))
  return {
    lessons: [...standing, ...removed.map((id) => ({ id, how: 'removed' as const }))],
    test: before.bank !== after.bank,
  }
}

export const isUnchanged = ({ lessons, test }: ContentChanges) => lessons.length === 0 && !test

/** Whether a version brought another text of a lesson than the version before it had. */
export function changedIn(version: Content, before: Content | undefined, lessonId: string): boolean {
  const former = before?.lessons[lessonId]
  const present = version.lessons[lessonId]
  return former !== undefined && present !== undefined && former.text !== present.text
}
