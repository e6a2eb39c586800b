import { and, eq, inArray } from 'drizzle-orm'
import type { Course } from '#app/domain/courses/outline.ts'
import { findCpr } from '#app/domain/privacy/cpr.ts'
import { noteCprRefusal } from '#app/domain/privacy/refusals.server.ts'
import { db, write } from '#db/client.server.ts'
import { reflections } from '#db/schema/index.ts'
import { enrol } from './enrolments.server.ts'
import { REFLECTION_LENGTH } from './reflection.ts'

export type ReflectionResult = { status: 'saved'; savedAt: Date } | { status: 'too-long' } | { status: 'cpr' }

/** Keeps what a person has written for themselves. An emptied text is forgotten. */
export function saveReflection(
  personId: string,
  course: Course,
  { reflectionId, text }: { reflectionId: string; text: string },
  now = new Date(),
): ReflectionResult {
  if (text.length > REFLECTION_LENGTH) return { status: 'too-long' }
  if (findCpr(text)) {
    noteCprRefusal()
    return { status: 'cpr' }
  }
  write((tx) => {
    if (text.trim() === '') {
      tx.delete(reflections)
        .where(and(eq(reflections.personId, personId), eq(reflections.reflectionId, reflectionId)))
        .run()
      return
    }
    enrol(tx, personId, course, now)
    tx.insert(reflections)
      .values({ personId, reflectionId, text, savedAt: now })
      .onConflictDoUpdate({
        target: [reflections.personId, reflections.reflectionId],
        set: { text, savedAt: now },
      })
      .run()
  })
  return { status: 'saved', savedAt: now }
}

/** A person's own reflections, by id. */
export function reflectionsOf(
  personId: string,
  reflectionIds: string[],
): Record<string, { text: string; savedAt: Date }> {
  const rows = db
    .select()
    .from(reflections)
    .where(and(eq(reflections.personId, personId), inArray(reflections.reflectionId, reflectionIds)))
    .all()
  return Object.fromEntries(rows.map(({ reflectionId, text, savedAt }) => [reflectionId, { text, savedAt }]))
}
