import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { courseRelease as t } from '#app/i18n/messages/da/course-release.ts'

// What is compiled lies in a folder of its own, so that a server that runs meanwhile notices nothing.
const workplace = mkdtempSync(path.join(tmpdir(), 'fodfaeste-release-'))
process.env.DATA_DIR = workplace
process.on('exit', () => rmSync(workplace, { recursive: true, force: true }))

const { env } = await import('#app/http/env.server.ts')
const { problemLine } = await import('#app/domain/courses/problem-line.server.ts')
const { planReleases, writeVersion } = await import('#app/domain/courses/release.server.ts')
const { today } = await import('#app/domain/dates.ts')

const { slug, isDryRun } = readWords()
const folder = path.relative('.', env.COURSES_DIR)
const { releases, errors } = await planReleases(env.COURSES_DIR, slug, today())

for (const problem of errors) console.error(problemLine(problem, path.join(folder, path.sep)))
if (errors.length > 0) stop(t.errors(errors.length))
if (slug && releases.length === 0) stop(t.noCourse(slug))

// All or nothing: courses that refer to each other are released together.
const refused = releases.flatMap(({ course, plan }) =>
  plan.status === 'refused' ? [t.refused(course.title, plan)] : [],
)
if (refused.length > 0) stop([...refused, t.nothingReleased].join('\n'))

for (const { course, plan } of releases) {
  if (plan.status === 'unchanged') console.info(t.unchanged(course.title, course.version))
  if (plan.status !== 'planned') continue
  const { version, changes } = plan
  console.info(t.planned(course.title, course.versions.at(-1)?.version ?? null, version.version))
  if (course.versions.length > 0) {
    for (const lesson of changes.lessons) console.info(t.lesson(lesson))
    if (changes.test) console.info(t.test)
    console.info(t.asks(version.change, version.redo))
  }
  if (isDryRun) continue
  await writeVersion(env.COURSES_DIR, course, version)
  console.info(t.written(path.join(folder, course.slug, 'versions.json')))
}
if (isDryRun) console.info(t.dryRun)
// A course that was named is one that somebody expected to be released.
if (slug && releases.every(({ plan }) => plan.status === 'unchanged')) process.exitCode = 1

/** What stands after `npm run courses:release --`. */
function readWords() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    })
    if (positionals.length > 1) return stop(t.usage)
    return { slug: positionals[0] ?? null, isDryRun: values['dry-run'] }
  } catch {
    return stop(t.usage) // an option that there is not
  }
}

function stop(why: string): never {
  console.error(why)
  process.exit(1)
}
