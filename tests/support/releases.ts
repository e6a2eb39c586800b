import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadLibrary, recordLibraryWith } from '#app/domain/courses/library.server.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import { planReleases, writeVersion } from '#app/domain/courses/release.server.ts'
import type { Version } from '#app/domain/courses/versions.ts'
import { env } from '#app/http/env.server.ts'
import { writeCourses } from '#tests/domain/courses/sample-courses.ts'

const SLUG = 'proevekursus'
const FACTS = `${SLUG}/course.yaml`

type Step = { version: string; change: Version['change']; redo?: Version['redo'] }

/** Writes files of the sample course, lets them go live and, when a version is named, releases them first. */
export async function letGoLive(files: Record<string, string>, step?: Step) {
  writeCourses(env.COURSES_DIR, files)
  if (step) await release(step)
  recordLibraryWith(registerContent)
  await loadLibrary()
}

async function release({ version, change, redo = ['lessons'] }: Step) {
  const file = path.join(env.COURSES_DIR, FACTS)
  const facts = readFileSync(file, 'utf8').replace(/^redo: .*\n/m, '')
  const raised = facts
    .replace(/^version: .*$/m, `version: ${version}`)
    .replace(/^change: .*$/m, `change: ${change}\nredo: [${redo.join(', ')}]`)
  writeFileSync(file, raised)

  const { releases, errors } = await planReleases(env.COURSES_DIR, SLUG, '2026-11-22')
  const [found] = releases
  if (found?.plan.status !== 'planned') throw new Error(`Not released: ${JSON.stringify({ found, errors })}`)
  await writeVersion(env.COURSES_DIR, found.course, found.plan.version)
}
