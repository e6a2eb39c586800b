import { changedIn, type RegisteredVersion } from '../courses/versions.ts'

/** A lesson as a person last read it: which text, and when. */
export type Reading = { contentHash: string; readAt: Date }

/**
 * What a reading is worth now: `current` stands, `news` stands and something is new since, `again`
 * no longer stands.
 */
export type Standing = 'current' | 'news' | 'again'

const BEST_FIRST: Standing[] = ['current', 'news', 'again']

/** What a lesson's reading is worth that was read several times. Null: never. */
export function bestStanding(standings: Standing[]): Standing | null {
  return BEST_FIRST.find((standing) => standings.includes(standing)) ?? null
}

/**
 * What has become of a lesson since a person read it.
 * @param versions those of the course that have reached the learners, oldest first
 */
export function standingOfReading(
  reading: Reading,
  lesson: { id: string; contentHash: string },
  versions: RegisteredVersion[],
): Standing {
  if (reading.contentHash === lesson.contentHash) return 'current'
  const place = placeOfReading(reading, lesson.id, versions)
  if (place === -1) return 'current' // read before there were versions, and nobody knows how it differed

  const changes = versions
    .slice(place + 1)
    .filter((version, index) => changedIn(version, versions[place + index], lesson.id))
  if (changes.some(({ redo }) => redo.includes('lessons'))) return 'again'
  return changes.some(({ change }) => change !== 'patch') ? 'news' : 'current'
}

/** The last version with the text that was read; a text that was in none, by the version of that day. */
function placeOfReading({ contentHash, readAt }: Reading, lessonId: string, versions: RegisteredVersion[]) {
  const byText = versions.findLastIndex(({ lessons }) => lessons[lessonId]?.content === contentHash)
  return byText === -1 ? versions.findLastIndex(({ registeredAt }) => registeredAt <= readAt) : byText
}

/** Which questions a test was drawn from, and when. */
export type DrawnFrom = { contentHash: string; startedAt: Date }

/**
 * Whether a final test still counts: until a version after the one it was drawn from asks for the test
 * again, however late it is handed in. Versions that were there when the server first saw the course
 * are nobody's news.
 */
export function testStands(test: DrawnFrom, versions: RegisteredVersion[]): boolean {
  const [first] = versions
  return !versions
    .slice(placeOfTest(test, versions) + 1)
    .some(
      ({ redo, registeredAt }) =>
        redo.includes('test') && first !== undefined && registeredAt > first.registeredAt,
    )
}

/**
 * The version a test was drawn from: the last of its day with that bank. Of a bank that was live before
 * it was released it is the first to have it, and of one that no version has, the last of its day.
 */
function placeOfTest({ contentHash, startedAt }: DrawnFrom, versions: RegisteredVersion[]): number {
  const isOfItsDay = ({ registeredAt }: RegisteredVersion) => registeredAt <= startedAt
  const places = [
    versions.findLastIndex((version) => version.bank === contentHash && isOfItsDay(version)),
    versions.findIndex(({ bank }) => bank === contentHash),
    versions.findLastIndex(isOfItsDay),
  ]
  return places.find((place) => place !== -1) ?? -1
}
