import { changesBetween, compareVersions, type RegisteredVersion } from '../courses/versions.ts'

/** What has come to a course since a person was last told. */
export type CourseNews = {
  version: string
  registeredAt: Date
  lessonIds: string[] // new, or with another text
  testAgain: boolean
}

/**
 * What a person who knows one version of a course is to be told; null when nothing has happened since
 * but slips put right. The first version is nobody's news.
 * @param versions those that have reached the learners, oldest first
 */
export function courseNews(seenVersion: string, versions: RegisteredVersion[]): CourseNews | null {
  const steps = versions.slice(1).map((version, place) => ({ version, before: versions[place] ?? version }))
  const news = steps.filter(
    ({ version }) => version.change !== 'patch' && compareVersions(version.version, seenVersion) > 0,
  )
  const last = news.at(-1)
  if (!last) return null

  const changes = news.flatMap(({ version, before }) => changesBetween(before, version).lessons)
  return {
    version: last.version.version,
    registeredAt: last.version.registeredAt,
    lessonIds: [...new Set(changes.map(({ id }) => id))],
    testAgain: news.some(({ version }) => version.redo.includes('test')),
  }
}

/** The same as a course's page tells it, where a lesson may have to be read `again`. */
export type ToldNews = Pick<CourseNews, 'version' | 'testAgain'> & {
  date: string
  lessons: { slug: string; title: string; again: boolean }[]
}
