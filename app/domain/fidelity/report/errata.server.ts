import { isDeepStrictEqual } from 'node:util'
import { asc, eq } from 'drizzle-orm'
import { grouped } from '#app/domain/grouped.ts'
import { isAmong } from '#app/domain/is-among.server.ts'
import { type Db, db, type Tx, write } from '#db/client.server.ts'
import { consensusScores, errata as table } from '#db/schema/index.ts'
import { recordEvent } from '../review/events.server.ts'
import { agreedScores } from '../review/consensus.server.ts'
import { answerOf, itemScore } from '../review/rating.server.ts'
import type { Answer } from '../review/review-form.ts'
import { type Review } from '../review/reviews.server.ts'
import { type Mover, reviewFor } from '../review/mover.server.ts'
import { nextMoment } from '../review/saving.server.ts'
import type { ItemScore } from '../scores/score.ts'
import { correctedScores, type Erratum, tellErrata, type ToldErratum } from './errata.ts'
import type { NewErratum } from './erratum-form.ts'

type Reader = Pick<Db | Tx, 'select'>
type ItemScores = Map<string, ItemScore>

/**
 * The scores of a review as they stand: agreed on, with its errata applied. Who may see them is the
 * caller's to ask.
 */
export function currentScores(reviewId: string, reader: Reader = db): ItemScores {
  return currentScoresOf([reviewId], reader).get(reviewId) ?? new Map()
}

/** The same for many reviews, by the review's id. */
export function currentScoresOf(reviewIds: string[], reader: Reader = db): Map<string, ItemScores> {
  const agreed = agreedOf(reviewIds, reader)
  const errata = grouped(errataRows(reviewIds, reader), ({ reviewId }) => reviewId)
  return new Map(
    reviewIds.map((id) => [id, correctedScores(agreed.get(id) ?? new Map(), errata.get(id) ?? [])]),
  )
}

function agreedOf(reviewIds: string[], reader: Reader): Map<string, ItemScores> {
  const { reviewId, itemId, score } = consensusScores
  const rows = reader
    .select({ reviewId, itemId, score })
    .from(consensusScores)
    .where(isAmong(reviewId, reviewIds))
    .all()
  const own = grouped(rows, (row) => row.reviewId)
  return new Map(
    reviewIds.map((id) => [id, new Map((own.get(id) ?? []).map((row) => [row.itemId, itemScore(row)]))]),
  )
}

const errataRows = (reviewIds: string[], reader: Reader) =>
  reader.select().from(table).where(isAmong(table.reviewId, reviewIds)).orderBy(asc(table.writtenAt)).all()

/** The errata of a review, oldest first, each with what it changed. Who may see them is the caller's to ask. */
export function errataOf({ id, instrument }: Pick<Review, 'id' | 'instrument'>): ToldErratum[] {
  return tellErrata(instrument, agreedOf([id], db).get(id) ?? new Map(), errataRows([id], db))
}

/** When the newest erratum of a review was written: what a page that corrects has seen. 0 without any. */
export function newestErratum(reviewId: string, reader: Reader = db): number {
  return errataRows([reviewId], reader).at(-1)?.writtenAt.getTime() ?? 0
}

/**
 * Writes a correction of an approved score beside it. What was approved stays as it was.
 * @param given its id is made by the page: the same correction sent twice is one, and another from the
 * same page, reached with the back button, is another
 * @param seen the newest erratum the page showed
 */
export function correctScore(
  mover: Mover,
  given: NewErratum,
  seen: number,
  now = new Date(),
): { status: 'saved' | 'refused' | 'newer' | 'unchanged' } {
  return write((tx) => {
    if (!reviewFor(tx, mover, 'correct-score')) return { status: 'refused' }
    const { reviewId } = mover
    const stored = tx.select().from(table).where(eq(table.id, given.id)).get()
    const isResent = stored?.reviewId === reviewId && isDeepStrictEqual(contentOf(stored), contentOf(given))
    if (isResent) return { status: 'saved' }
    const newest = newestErratum(reviewId, tx)
    if (newest !== seen) return { status: 'newer' }
    if (isDeepStrictEqual(currentAnswer(tx, reviewId, given.itemId), answerOf(given)))
      return { status: 'unchanged' }

    const writtenAt = nextMoment(newest === 0 ? null : { savedAt: new Date(newest) }, now)
    const id = stored ? crypto.randomUUID() : given.id
    tx.insert(table)
      .values({ ...contentOf(given), id, reviewId, writtenBy: mover.person.id, writtenAt })
      .run()
    recordEvent(tx, mover, 'corrected', given.reason, writtenAt)
    return { status: 'saved' }
  })
}

/** The score an item has now, or why it has none. */
function currentAnswer(tx: Tx, reviewId: string, itemId: string): Answer | null {
  const newest = errataRows([reviewId], tx).findLast((row) => row.itemId === itemId)
  const agreed = newest ?? agreedScores(reviewId, tx).get(itemId)
  return agreed ? answerOf(agreed) : null
}

function contentOf({ itemId, score, notRelevantReason, reason }: Omit<Erratum, 'id' | 'writtenAt'>) {
  return { itemId, score, notRelevantReason, reason }
}
