import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readCourseFiles } from '#app/domain/courses/course-files.server.ts'
import { newCourse, newLesson } from '#app/domain/courses/new/new-files.ts'
import { env } from '#app/http/env.server.ts'
import { courseTools } from '#app/i18n/messages/da/course-tools.ts'

const MAKERS = { course: newCourse, lesson: newLesson }

const [what = '', slug = '', ...words] = process.argv.slice(2)
if (what !== 'course' && what !== 'lesson') stop(courseTools.new.usage)

const folder = env.COURSES_DIR
const files = await readCourseFiles(folder)
const texts = [...files].filter(([file]) => /\.(mdx|yaml|json)$/.test(file))
const existing = new Map(texts.map(([file, bytes]) => [file, bytes.toString('utf8')]))

const made = MAKERS[what](slug, words.join(' '), existing)
if (made.status === 'refused') stop(courseTools.new.refused[made.why](made.what))
for (const [file, content] of made.files) {
  const target = path.join(folder, file)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, content, { flag: 'wx' }) // never over what is there
  console.info(path.relative('.', target))
}
console.info(courseTools.new.next)

function stop(why: string): never {
  console.error(why)
  process.exit(1)
}
