import type { Database } from 'better-sqlite3'
import { addDays } from '#app/domain/dates.ts'
import type { Team } from './places.ts'
import { nextId, pick } from './random.ts'
import { type Row, rowsOf } from './rows.ts'
import type { Size } from './size.ts'

const DAY = 86_400_000
/** Reviews lie half a year apart, the newest two months back. */
const APART = 182
/** One in so many is still under way: the raters have locked, and nothing is agreed on. */
const UNDER_WAY_EVERY = 12

const PARTS = ['ratings', 'consensus_scores', 'review_facts', 'review_events', 'review_reports'] as const

/**
 * Reviews of every team, made in the likeness of an approved one of the demo: with ratings, agreed scores, facts,
 * what happened and the frozen report. Scores differ by a step, so that no two lines are alike.
 */
export function makeReviews(
  sqlite: Database,
  size: Size,
  teams: Team[],
  { today, now, random }: { today: string; now: number; random: () => number },
): number {
  const approved = sqlite
    .prepare<[], Row>(
      `select * from reviews where approved_at is not null and mode = 'visit' order by instrument_version desc`,
    )
    .all()
  const models = approved.map((review) => ({ review, parts: partsOf(sqlite, review) }))
  const insert = Object.fromEntries(PARTS.map((table) => [table, rowsOf(sqlite, table)]))
  const insertReview = rowsOf(sqlite, 'reviews')
  const insertRater = rowsOf(sqlite, 'review_raters')
  const approve = sqlite.prepare('update reviews set approved_at = ? where id = ?')
  const lock = sqlite.prepare(
    'update review_raters set locked_at = ?, approved_at = ?, approved_report = ? where review_id = ? and seat = ?',
  )
  let scores = 0

  for (let number = 0; number < size.reviews; number += 1) {
    const team = teams[number % teams.length]
    const ofMethod = models.filter(({ review }) => review.instrument_id === team?.method)
    const model = pick(ofMethod.length > 0 ? ofMethod : models, random)
    const id = nextId()
    const back = 60 + Math.floor(number / teams.length) * APART
    const reviewOn = addDays(today, -back)
    const at = now - back * DAY
    const isOpen = number < teams.length && number % UNDER_WAY_EVERY === 0
    const { approved_at: _, ...planned } = model.review
    const open = { concluded_at: null, checked_at: null, settled_at: null, next_review_on: null }
    insertReview({
      ...planned,
      ...(isOpen && open),
      id,
      team_id: team?.id ?? null,
      period_from: addDays(reviewOn, -182),
      period_to: reviewOn,
      review_on: reviewOn,
      created_at: at,
    })
    const raters = model.parts.review_raters ?? []
    for (const rater of raters) {
      insertRater({ ...rater, review_id: id, locked_at: null, approved_at: null, approved_report: null })
    }
    const step = pick([-1, 0, 0, 1], random)
    for (const table of PARTS) {
      if (isOpen && (table === 'consensus_scores' || table === 'review_reports')) continue
      for (const part of model.parts[table] ?? []) {
        const score = typeof part.score === 'number' && { score: Math.min(5, Math.max(1, part.score + step)) }
        insert[table]?.({ ...part, ...('id' in part && { id: nextId() }), ...score, review_id: id })
        scores += 1
      }
    }
    for (const { seat, approved_report } of raters) {
      lock.run(at, isOpen ? null : at + 20 * DAY, isOpen ? null : (approved_report ?? null), id, seat)
    }
    if (!isOpen) approve.run(at + 20 * DAY, id)
  }
  return scores
}

function partsOf(sqlite: Database, { id }: Row): Record<string, Row[]> {
  const tables = [...PARTS, 'review_raters']
  return Object.fromEntries(
    tables.map((table) => [
      table,
      sqlite.prepare<[unknown], Row>(`select * from ${table} where review_id = ?`).all(id),
    ]),
  )
}
