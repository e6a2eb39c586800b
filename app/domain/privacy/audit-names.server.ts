import { eq, inArray } from 'drizzle-orm'
import { findCourseById } from '#app/domain/courses/library.server.ts'
import { listed } from '#app/domain/imports/listed.server.ts'
import { db } from '#db/client.server.ts'
import {
  certificates,
  enrolmentRules,
  events,
  imports,
  organisations,
  reviews,
  teams,
  units,
} from '#db/schema/index.ts'
import type { AuditSubject } from './audit.ts'

type Subject = { subjectKind: AuditSubject | null; subjectId: string | null }
type Named = { id: string; name: string | null }

const titleOf = (courseId: string) => findCourseById(courseId)?.title ?? null

/** What the subjects of a kind are called now, by their ids; of people and teams the log's own lines know it. */
const NAMES: Partial<Record<AuditSubject, (ids: string[]) => Named[]>> = {
  organisation: (ids) =>
    db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(inArray(organisations.id, listed(ids)))
      .all(),
  unit: (ids) =>
    db
      .select({ id: units.id, name: units.name })
      .from(units)
      .where(inArray(units.id, listed(ids)))
      .all(),
  rule: (ids) =>
    db
      .select({ id: enrolmentRules.id, courseId: enrolmentRules.courseId })
      .from(enrolmentRules)
      .where(inArray(enrolmentRules.id, listed(ids)))
      .all()
      .map(({ id, courseId }) => ({ id, name: titleOf(courseId) })),
  review: (ids) =>
    db
      .select({ id: reviews.id, name: teams.name })
      .from(reviews)
      .innerJoin(teams, eq(teams.id, reviews.teamId))
      .where(inArray(reviews.id, listed(ids)))
      .all(),
  certificate: (ids) =>
    db
      .select({ id: certificates.id, name: certificates.courseTitle })
      .from(certificates)
      .where(inArray(certificates.id, listed(ids)))
      .all(),
  import: (ids) =>
    db
      .select({ id: imports.id, name: imports.fileName })
      .from(imports)
      .where(inArray(imports.id, listed(ids)))
      .all(),
  event: (ids) =>
    db
      .select({ id: events.id, courseId: events.courseId })
      .from(events)
      .where(inArray(events.id, listed(ids)))
      .all()
      .map(({ id, courseId }) => ({ id, name: titleOf(courseId) })),
  course: (ids) => ids.map((id) => ({ id, name: titleOf(id) })),
}

/** The same lines, each with what its subject is called; null: nothing, or it is a person or a team. */
export function withThings<T extends Subject>(entries: T[]): (T & { thing: string | null })[] {
  const names = new Map<string, string | null>()
  for (const [kind, namesOf] of Object.entries(NAMES)) {
    const own = entries.filter(({ subjectKind }) => subjectKind === kind)
    const ids = [...new Set(own.flatMap(({ subjectId }) => subjectId ?? []))]
    if (ids.length > 0) for (const { id, name } of namesOf(ids)) names.set(`${kind} ${id}`, name)
  }
  return entries.map((entry) => ({
    ...entry,
    thing: names.get(`${entry.subjectKind} ${entry.subjectId}`) ?? null,
  }))
}
