import { createHash, randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { HEAD } from './imports.ts'

/** Posts a form. Null when the server was killed before it answered, and nothing was promised. */
export type Send = (address: string, fields: Record<string, string>) => Promise<Response | null>

/** What the database holds, asked between two rounds or while a server runs. */
export type Ask = <T>(ask: (db: Database.Database) => T) => T

/**
 * Somebody who writes one thing after another until the server dies. What a kill left unanswered they send again
 * as it was, as whoever sees no answer does: with the same key and the same fields.
 */
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
  const unanswered: { key: string; chosen: string }[] = []
  let place = 0
  const next = () => {
    place += 1
    return { key: randomUUID(), chosen: String(place % 3) }
  }
  return {
    as: 'malik',
    hands: 3,
    async write(send) {
      const given = unanswered.shift() ?? next()
      const answer = await send(LESSON, { intent: 'answer', question: QUESTION, ...given })
      if (answer) keys.push(given.key)
      else unanswered.push(given)
      return answer !== null
    },
    saved: () => keys.length,
    wrong(ask) {
      const kept = ask((db) =>
        db.prepare("select key from answers where question_id = ? and key <> 'demo'").pluck().all(QUESTION),
      )
      return [...apart(keys, kept), ...twice(kept)]
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
  let last = 0
  let unanswered: Record<string, string> | null = null
  const next = () => {
    const seen = String(asked('saved_at') ?? 0)
    return { intent: 'rate', itemId, seen, score: '3', reason: '', note: String(last + 1), cases: '' }
  }
  return {
    as: 'vurderer2',
    hands: 1,
    async write(send) {
      unanswered ??= next()
      if (!(await send(`/fidelitet/${review}/vurdering`, unanswered))) return false
      unanswered = null
      last += 1
      return true
    },
    saved: () => last,
    wrong: () => (asked('note') === String(last) ? [] : [`${itemId} is not rating ${last}`]),
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
  let learner: { name: string; cookie: string | null } | null = null

  async function signIn(send: Send, name: string): Promise<string | null> {
    const [email, password] = [`${name}@${DEMO_DOMAIN}`, DEMO_PASSWORD]
    const signedIn = await send('/log-ind', { [SIGN_IN.email]: email, [SIGN_IN.password]: password })
    const cookie = signedIn?.headers.get('set-cookie')?.split(';')[0] ?? null
    if (cookie) sessions.push(sessionOf(cookie))
    return cookie
  }

  return {
    as: 'hanne', // sends nothing as herself
    hands: 1,
    async write(send) {
      if (completed.length === howMany) throw new Error('There are no more learners')
      learner ??= { name: `slid-${completed.length + 1}`, cookie: null }
      learner.cookie ??= await signIn(send, learner.name)
      if (!learner.cookie) return false
      const done = await send('/kurser/introduktion-til-housing-first/virker-det', {
        intent: 'complete',
        cookie: learner.cookie,
      })
      if (!done) return false
      completed.push(learner.name)
      learner = null
      return true
    },
    saved: () => completed.length,
    wrong(ask) {
      const [open, holders] = ask((db) => [
        db.prepare('select id from sessions').pluck().all(),
        db.prepare("select person_id from certificates where person_id like 'slid-%'").pluck().all(),
      ])
      return [...sessions.filter((id) => !open.includes(id)), ...apart(completed, holders), ...twice(holders)]
    },
  }
}

/** How the database calls the session that a cookie opens. */
const sessionOf = (cookie: string) =>
  createHash('sha256')
    .update(cookie.split('=')[1] ?? '')
    .digest('hex')

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
  let file: { name: string; page: string | null } | null = null
  const emailsIn = (name: string) => [1, 2, 3].map((row) => `${name}-${row}@fil.example`)

  async function handIn(send: Send, name: string): Promise<string | null> {
    const rows = emailsIn(name).map((email) => `Ida Fil;${email};Filby Kommune;;Team Fil;;01-01-2024;`)
    const answer = await send('/admin/personer/import', { text: [HEAD, ...rows].join('\n') })
    return answer?.headers.get('location') ?? null
  }

  return {
    as: 'admin',
    hands: 1,
    async write(send) {
      file ??= { name: `fil${started.length + 1}`, page: null }
      file.page ??= await handIn(send, file.name)
      if (!file.page || !(await send(file.page, { intent: 'start' }))) return false
      started.push(file.name)
      file = null
      return true
    },
    saved: () => started.length,
    wrong(ask) {
      const pluck = (sql: string) => ask((db) => db.prepare(sql).pluck().all())
      const people = pluck("select email from people where email like '%@fil.example'")
      const members = pluck(
        "select person_id from memberships where team_id in (select id from teams where name = 'Team Fil')",
      )
      const written = pluck(
        "select email from import_changes join people on people.id = thing_id where thing = 'person'",
      )
      return [
        ...apart(started.flatMap(emailsIn), people),
        ...apart(written, people),
        ...[people, members, written].flatMap(twice),
      ]
    },
  }
}

function twice(all: unknown[]): unknown[] {
  const seen = new Set()
  return all.filter((one) => seen.size === seen.add(one).size)
}

/** What was saved and is not there, and what is there that was never sent. */
function apart(saved: unknown[], there: unknown[]): unknown[] {
  const [all, known] = [new Set(saved), new Set(there)]
  return [...saved.filter((one) => !known.has(one)), ...there.filter((one) => !all.has(one))]
}
