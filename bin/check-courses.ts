import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { courseTools } from '#app/i18n/messages/da/course-tools.ts'

// What is compiled lies in a folder of its own, so that a server that runs meanwhile notices nothing.
const serversFolder = process.env.DATA_DIR
const workplace = mkdtempSync(path.join(tmpdir(), 'fodfaeste-check-'))
process.env.DATA_DIR = workplace
process.on('exit', () => rmSync(workplace, { recursive: true, force: true }))

const { env, readEnvironment } = await import('#app/http/env.server.ts')
const { createSpeller } = await import('#app/domain/courses/advice/speller.server.ts')
const { checkCourses } = await import('#app/domain/courses/check-courses.server.ts')
const { FORMATS, reportOn } = await import('#app/domain/courses/check-report.server.ts')
const { severityOf } = await import('#app/domain/courses/problem.ts')
const { usedInstrumentsIn } = await import('#app/domain/fidelity/instruments/used-instruments.server.ts')
const { today } = await import('#app/domain/dates.ts')

const { folder, format, tips } = readWords()
if (!existsSync(folder)) stop(courseTools.check.noFolder(folder))

// The server's database, where there is one, says which instruments may not be changed any more.
const used = usedInstrumentsIn(readEnvironment({ ...process.env, DATA_DIR: serversFolder }).DATA_DIR)
const checked = await checkCourses(folder, today(), createSpeller, used)
const shownFolder = path.join(path.relative('.', folder), '/')
console.info(reportOn(checked, { format, tips, folder: shownFolder }))
process.exitCode = checked.problems.some(({ code }) => severityOf(code) === 'error') ? 1 : 0

/** What stands after `npm run courses:check --`. */
function readWords() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, tips: { type: 'boolean', default: false } },
    })
    const format = FORMATS.find((one) => one === values.format)
    if (!format || positionals.length > 1) return stop(courseTools.check.usage)
    return { folder: path.resolve(positionals[0] ?? env.COURSES_DIR), format, tips: values.tips }
  } catch {
    return stop(courseTools.check.usage) // an option that there is not
  }
}

function stop(why: string): never {
  console.error(why)
  process.exit(2)
}
