import { createHash, randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { HEAD } from './imports.ts'

/** Posts a form. Null when the server was killed before it answered, and nothing was promised. */
export type Send = (address: string, fields: Record<string, string>) => Promise<Response | null>

/** What the database holds, asked between two rounds or while a server runs. */
export type Ask = <T>(ask: (db: Database.Database) => T) => T

/** Somebody who writes one thing after another until the server dies. */
export type Writer = {
  /** Who writes, and how many of them at once. */
  as: string
  hands: number
  /** Writes one thing; false when it did not come through. */
  write: (send: Send) => Promise<boolean>
  /** How many things the server has called saved. */
  saved: () => number
  /** What of it is not there, or is there twice. */
  wrong: (ask: Ask) => unknown[]
}

const LESSON = '/kurser/introduktion-til-housing-first/fra-trappetrin-til-hjem'
const QUESTION = 'hf-1-l1-q1'

export function answers(): Writer {
  const keys: string[] = []
  let place = 0
  return {
    as: 'malik',
    hands: 3,
    async write(send) {
      const key = randomUUID()
      place += 1
      const chosen = String(place % 3)
      const answer = await send(LESSON, { intent: 'answer', question: QUESTION, key, chosen })
      if (answer) keys.push(key)
      return answer !== null
    },
    saved: () => keys.length,
    wrong(ask) {
      const kept = ask((db) =>
        db.prepare("select key from answers where question_id = ? and key <> 'demo'").pluck().all(QUESTION),
      )
      return [...keys.filter((key) => !kept.includes(key)), ...twice(kept)]
    },
  }
}

/** Rates one item again and again, over what stands there. */
export function ratings(ask: Ask, itemId: string): Writer {
  const own = "from ratings where review_id = ? and seat = 'B' and item_id = ?"
  const review = ask((db) =>
    db.prepare("select review_id from review_raters where seat = 'B' and locked_at is null").pluck().get(),
  )
  const asked = (column: string) =>
    ask((db) => db.prepare(`select ${column} ${own}`).pluck().get(review, itemId))
  let place = 0
  let last = 0
  return {
    as: 'vurderer2',
    hands: 1,
    async write(send) {
      place += 1
      const number = place
      const seen = String(asked('saved_at') ?? 0)
      const rating = { intent: 'rate', itemId, seen, score: '3', reason: '', note: String(number), cases: '' }
      const answer = await send(`/fidelitet/${review}/vurdering`, rating)
      if (answer) last = number
      return answer !== null
    },
    saved: () => last,
    // One that was saved as the server died, before it could say so, may stand in its place.
    wrong: () => (Number(asked('note') ?? 0) < last ? [`${itemId} is older than rating ${last}`] : []),
  }
}

/**
 * One learner after another signs in and marks the last lesson as read, which gives a certificate.
 * @param ask puts them in first: each has done all else, as Hanne of the demo has
 */
export function completions(ask: Ask, howMany: number): Writer {
  ask((db) => db.exec(learnersLikeHanne(howMany)))
  const sessions: string[] = []
  const completed: string[] = []
  let next = 0
  return {
    as: 'hanne', // sends nothing as herself
    hands: 1,
    async write(send) {
      next += 1
      const name = `slid-${next}`
      if (next > howMany) throw new Error('There are no more learners')
      const signedIn = await send('/log-ind', {
        [SIGN_IN.email]: `${name}@${DEMO_DOMAIN}`,
        [SIGN_IN.password]: DEMO_PASSWORD,
      })
      const cookie = signedIn?.headers.get('set-cookie')?.split(';')[0]
      if (!cookie) return false
      sessions.push(
        createHash('sha256')
          .update(cookie.split('=')[1] ?? '')
          .digest('hex'),
      )
      const answer = await send('/kurser/introduktion-til-housing-first/virker-det', {
        intent: 'complete',
        cookie,
      })
      if (answer) completed.push(name)
      return answer !== null
    },
    saved: () => completed.length,
    wrong(ask) {
      const [open, holders] = ask((db) => [
        db.prepare('select id from sessions').pluck().all(),
        db.prepare("select person_id from certificates where person_id like 'slid-%'").pluck().all(),
      ])
      return [
        ...sessions.filter((id) => !open.includes(id)),
        ...completed.filter((name) => !holders.includes(name)),
        ...twice(holders),
      ]
    },
  }
}

const learnersLikeHanne = (howMany: number) => `
  create temp table hanne as select id, password_hash from people where email = 'hanne@${DEMO_DOMAIN}';
  create temp table slid as with recursive n(i) as (select 1 union all select i + 1 from n where i < ${howMany})
    select 'slid-' || i as id from n;
  insert into people (id, email, name, sort_key, password_hash, created_at)
    select slid.id, slid.id || '@${DEMO_DOMAIN}', slid.id, slid.id, password_hash, 1 from slid, hanne;
  insert into lesson_completions select slid.id, course_id, lesson_id, content_hash, completed_at
    from slid, lesson_completions where person_id = (select id from hanne) and course_id = 'hf-1' and lesson_id <> 'hf-1-l6';
  insert into answers (id, person_id, question_id, key, digest, chosen, correct, content_hash, answered_at)
    select hex(randomblob(16)), slid.id, question_id, key, digest, chosen, correct, content_hash, answered_at
    from slid, answers where person_id = (select id from hanne);
  insert into test_attempts (id, person_id, course_id, content_hash, drawn, pass_mark_permille, correct_count, started_at, handed_in_at)
    select hex(randomblob(16)), slid.id, course_id, content_hash, drawn, pass_mark_permille, correct_count, started_at, handed_in_at
    from slid, test_attempts where person_id = (select id from hanne) and course_id = 'hf-1' and handed_in_at is not null;
  drop table slid; drop table hanne`

/** Hands in one file of three new people after another, and has each written. */
export function peopleFiles(): Writer {
  const started: string[] = []
  let place = 0
  return {
    as: 'admin',
    hands: 1,
    async write(send) {
      place += 1
      const name = `fil${place}`
      const rows = [1, 2, 3].map(
        (row) => `Ida Fil;${name}-${row}@fil.example;Filby Kommune;;Team Fil;;01-01-2024;`,
      )
      const text = [HEAD, ...rows].join('\n')
      const page = (await send('/admin/personer/import', { text }))?.headers.get('location')
      if (!page || !(await send(page, { intent: 'start' }))) return false
      started.push(name)
      return true
    },
    saved: () => started.length,
    wrong(ask) {
      const people = ask((db) =>
        db.prepare("select email from people where email like '%@fil.example'").pluck().all(),
      )
      const missing = started.flatMap((name) =>
        [1, 2, 3].map((row) => `${name}-${row}@fil.example`).filter((email) => !people.includes(email)),
      )
      const members = ask((db) =>
        db
          .prepare(
            "select person_id from memberships where team_id = (select id from teams where name = 'Team Fil')",
          )
          .pluck()
          .all(),
      )
      return [...missing, ...twice(people), ...twice(members)]
    },
  }
}

const twice = (all: unknown[]) => all.filter((one, place) => all.indexOf(one) !== place)
