import { audit } from '#app/domain/privacy/audit.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { courseVersions } from '#db/schema/index.ts'
import type { Course } from './outline.ts'
import { compareVersions, type RegisteredVersion } from './versions.ts'

// They are asked for on every page and change when courses go live alone, so they are read once. The
// server and the app's build each load this module; what is known is one for the whole process.
type Known = Map<string, RegisteredVersion[]> // by course id, oldest first
const remembered = globalThis as { __fodfaesteVersions?: Known | undefined }

/** Keeps the versions a course lists. One that is kept already stays as it came. */
export function keepVersions(
  tx: Tx,
  { id: courseId, versions }: Pick<Course, 'id' | 'versions'>,
  registeredAt: Date,
): void {
  for (const { version, contentHash, change, redo, lessons, bank } of versions) {
    const { changes } = tx
      .insert(courseVersions)
      .values({ courseId, version, contentHash, change, redo, lessons, bank, registeredAt })
      .onConflictDoNothing()
      .run()
    const subject = { kind: 'course', id: courseId } as const
    if (changes > 0) audit(tx, { actorId: null, action: 'published', subject, detail: version }, registeredAt)
  }
}

/** Has the versions read again, as others may be kept by now. */
export function forgetVersions(): void {
  remembered.__fodfaesteVersions = undefined
}

/**
 * The versions of a course that have reached the learners, oldest first. When an earlier version has
 * been put back by hand, those after it are no longer among them.
 */
export function registeredVersions(course: Pick<Course, 'id' | 'version'>): RegisteredVersion[] {
  remembered.__fodfaesteVersions ??= readVersions()
  const known = remembered.__fodfaesteVersions.get(course.id) ?? []
  return known.filter(({ version }) => compareVersions(version, course.version) <= 0)
}

function readVersions(): Known {
  const rows = db.select().from(courseVersions).all()
  const known: Known = new Map()
  for (const row of rows.toSorted((a, b) => compareVersions(a.version, b.version))) {
    known.set(row.courseId, [...(known.get(row.courseId) ?? []), row])
  }
  return known
}
