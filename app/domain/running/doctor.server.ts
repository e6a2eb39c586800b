import { examineBackups } from './doctor/backups.server.ts'
import { examineClock } from './doctor/clock.server.ts'
import { examineCourses } from './doctor/courses.server.ts'
import { examineDatabase } from './doctor/database.server.ts'
import { examineDisk } from './doctor/disk.server.ts'
import { examineKeys } from './doctor/keys.server.ts'
import { examineMail } from './doctor/mail.server.ts'
import { type Finding, type FindingSubject, notExamined } from './findings.ts'

const EXAMINATIONS: Record<FindingSubject, () => Finding[] | Promise<Finding[]>> = {
  disk: () => examineDisk(),
  database: examineDatabase,
  keys: examineKeys,
  mail: examineMail,
  courses: examineCourses,
  clock: () => examineClock(),
  backups: () => examineBackups(),
}

let underWay: Promise<Finding[]> | null = null

/**
 * Examines everything that the server stands on, whether it runs or not, and changes nothing: at least one
 * finding about each. The database is read whole, in a thread of its own, so this takes seconds for a large one;
 * who asks meanwhile gets the same.
 */
export function examine(): Promise<Finding[]> {
  underWay ??= examineAll().finally(() => (underWay = null))
  return underWay
}

async function examineAll(): Promise<Finding[]> {
  const subjects = Object.keys(EXAMINATIONS) as FindingSubject[] // its own keys
  return (await Promise.all(subjects.map(examineOne))).flat()
}

/** One that fails, as in a damaged database, does not keep the others from being told. */
async function examineOne(subject: FindingSubject): Promise<Finding[]> {
  try {
    return await EXAMINATIONS[subject]()
  } catch (error) {
    return [notExamined(subject, String(error).split('\n')[0] ?? '')]
  }
}
