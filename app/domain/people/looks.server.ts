import { today } from '#app/domain/dates.ts'
import { audit } from '#app/domain/privacy/audit.server.ts'
import { db, write } from '#db/client.server.ts'
import { looks, memberships, people, teams } from '#db/schema/index.ts'
import { and, count, desc, eq, exists, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { LookPlace, LookSubject } from './look.ts'

/**
 * Notes that somebody has looked at what others have done and must do. Those see the first look of a day at a
 * place; the log of use has every one, in one row: of several people how many, as the looks tell who they were.
 * Looking at oneself is not noted.
 */
export function noteLook(
  viewer: { id: string },
  place: LookPlace,
  subject: LookSubject,
  subjectIds: string[],
  now = new Date(),
): void {
  const others = subject === 'person' ? subjectIds.filter((id) => id !== viewer.id) : subjectIds
  const [first, ...more] = [...new Set(others)]
  if (first === undefined) return
  const told =
    more.length === 0
      ? { subject: { kind: subject, id: first }, detail: place }
      : { detail: `${place} ${more.length + 1}` }
  write((tx) => {
    // As JSON, since a file can be about more people than a query takes values.
    tx.run(sql`
      insert or ignore into looks (viewer_id, subject, subject_id, place, day, looked_at)
      select ${viewer.id}, ${subject}, value, ${place}, ${today(now)}, ${now.getTime()}
      from json_each(${JSON.stringify(others)})`)
    audit(tx, { actorId: viewer.id, action: place === 'export' ? 'exported' : 'read', ...told }, now)
  })
}

const LOOKS_A_PAGE = 50

/** Somebody's look at a person: on which day, who, and where. `team`: what they looked at was that whole team. */
export type Look = { day: string; name: string; place: LookPlace; team: string | null }

/**
 * Who has looked at what a person has done and must do, the newest first. A look at a team counts for those who
 * belonged to it that day.
 * @param pageIn gives the page that is asked for, of so many
 */
export function looksAt(personId: string, pageIn: (pages: number) => number) {
  const own = lookedAt(personId)
  const total = db.select({ count: count() }).from(looks).where(own).get()?.count ?? 0
  const pages = Math.max(Math.ceil(total / LOOKS_A_PAGE), 1)
  const page = pageIn(pages)
  const rows: Look[] = db
    .select({ day: looks.day, name: people.name, place: looks.place, team: teams.name })
    .from(looks)
    .innerJoin(people, eq(people.id, looks.viewerId))
    .leftJoin(teams, and(eq(looks.subject, 'team'), eq(teams.id, looks.subjectId)))
    .where(own)
    .orderBy(desc(looks.lookedAt), people.sortKey, looks.place)
    .limit(LOOKS_A_PAGE)
    .offset((page - 1) * LOOKS_A_PAGE)
    .all()
  return { rows, page, pages }
}

/** Which looks were at a person, or at a team of theirs while they were in it. */
export function lookedAt(personId: string) {
  const belonged = db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.teamId, looks.subjectId),
        lte(memberships.fromDate, looks.day),
        or(isNull(memberships.toDate), gte(memberships.toDate, looks.day)),
      ),
    )
  const ownTeams = db
    .select({ id: memberships.teamId })
    .from(memberships)
    .where(eq(memberships.personId, personId))
  return and(
    ne(looks.viewerId, personId),
    or(
      and(eq(looks.subject, 'person'), eq(looks.subjectId, personId)),
      and(eq(looks.subject, 'team'), inArray(looks.subjectId, ownTeams), exists(belonged)),
    ),
  )
}
