import path from 'node:path'
import { problemLine } from '#app/domain/courses/problem-line.server.ts'
import { publishCourses } from '#app/domain/courses/publish.server.ts'
import { env } from '#app/http/env.server.ts'
import { closeDatabase, db } from '#db/client.server.ts'
import { migrateDatabase } from '#db/open.server.ts'

const [given] = process.argv.slice(2)
if (!given) {
  console.error('Which folder? Write: npm run courses:publish -- <folder with courses>')
  process.exit(1)
}

const from = path.resolve(given)
console.info(`Checking and compiling ${from}`)
migrateDatabase(db) // there may be none yet, and it is asked which instruments are in use
const publication = await publishCourses(from, env.COURSES_DIR)

if (publication.status === 'refused') {
  const folder = path.join(path.relative('.', from), path.sep)
  for (const problem of publication.problems) console.error(problemLine(problem, folder))
  console.error(`\n${publication.problems.length} problems. Nothing is changed.`)
  process.exit(1)
}
for (const { title, lessons } of publication.courses) console.info(`  ${title}: ${lessons} lessons`)
console.info(`Live now: ${publication.version}`)
closeDatabase()
