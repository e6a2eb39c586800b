import { eq } from 'drizzle-orm'
import { allItems } from '#app/domain/fidelity/instruments/instrument.ts'
import { findInstrument } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { checkFacts as checkTeamFacts } from '#app/domain/fidelity/report/corrections.server.ts'
import { approveReport } from '#app/domain/fidelity/report/approve-report.server.ts'
import { fingerprint, reportOf } from '#app/domain/fidelity/report/report.server.ts'
import {
  agreedScores,
  concludeReview,
  newestAgreement,
  saveAgreed,
} from '#app/domain/fidelity/review/consensus.server.ts'
import { createReview } from '#app/domain/fidelity/review/planning.server.ts'
import { saveFacts } from '#app/domain/fidelity/review/preparing.server.ts'
import { lockRatings, ownRatings, saveRating } from '#app/domain/fidelity/review/rating.server.ts'
import type { Answer } from '#app/domain/fidelity/review/review-form.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { type Mover } from '#app/domain/fidelity/review/mover.server.ts'
import type { ItemScore } from '#app/domain/fidelity/scores/score.ts'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { db } from '#db/client.server.ts'
import { reviews } from '#db/schema/index.ts'
import { createPerson, createTeam, grant, signedIn } from './people.ts'

type Person = { id: string }
type Scores = Record<string, ItemScore>

export const CTI_ITEMS = allItems(findInstrument('cti', '1.0.0') ?? { domains: [] }).map(({ id }) => id)

let planned = 0

/** A team with a member and a manager, and two assessors from outside. */
function createRound() {
  const team = createTeam()
  const [member, manager] = [createPerson({ teamId: team.id }), createPerson()]
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const [sofie, anders] = [createPerson({ name: 'Sofie Lund' }), createPerson({ name: 'Anders Dahl' })]
  grant(sofie, 'assessor')
  grant(anders, 'assessor')
  return { team, member, manager, sofie, anders }
}
type Round = ReturnType<typeof createRound>

type PlanFacts = {
  /** An earlier plan: the same team is measured again by the same people. */
  again?: Round
  mode?: Mode
  instrument?: string
  version?: string
  periodFrom?: string
  periodTo?: string
  reviewOn?: string
  caseTotal?: number
}

/**
 * Plans a visit to a team of its own by two assessors; of a self-assessment its manager is the rater.
 * Each is planned a moment after the one before.
 */
export function planReview({ again, ...facts }: PlanFacts = {}) {
  const { team, member, manager, sofie, anders } = again ?? createRound()
  const { instrument: id = 'cti', version = '1.0.0', mode = 'visit', ...plan } = facts
  const instrument = findInstrument(id, version)
  if (!instrument) throw new Error(`No instrument ${id} ${version}`)
  const raters = mode === 'self' ? [manager] : [sofie, anders]
  const created = createReview(signedIn(manager), {
    id: crypto.randomUUID(),
    teamId: team.id,
    instrument,
    mode,
    periodFrom: '2025-01-01',
    periodTo: '2026-06-30',
    reviewOn: '2026-06-30',
    caseTotal: 40,
    raterIds: raters.map((rater) => rater.id),
    ...plan,
  })
  if (created.status === 'refused') throw new Error(`Not planned for ${team.name}`)
  const { id: reviewId } = created
  const createdAt = new Date(Date.now() + ++planned)
  db.update(reviews).set({ createdAt }).where(eq(reviews.id, reviewId)).run()
  return { id: reviewId, team, member, manager, sofie, anders, raters }
}
type Planned = ReturnType<typeof planReview>

const moverOf = (person: Person, reviewId: string): Mover => ({ person: signedIn(person), reviewId })

/** What a step answers when it is taken; anything else fails the test that took it. */
function taken<T extends { status: string }>(outcome: T, status: T['status']): T {
  if (outcome.status !== status) throw new Error(`Not ${status}: ${JSON.stringify(outcome)}`)
  return outcome
}

const answerFor = (score: ItemScore): Answer =>
  score === 'not-relevant'
    ? { score: null, notRelevantReason: 'Ingen i fase 3' }
    : { score, notRelevantReason: null }

const itemIdsOf = (reviewId: string) => {
  const review = findReview(reviewId)
  return review ? allItems(review.instrument).map(({ id }) => id) : []
}

/** The team hands its fact sheet in, and the raters can begin. */
export function handInFacts(
  { id, member }: Pick<Planned, 'id' | 'member'>,
  values: Record<string, string> = {},
) {
  taken(saveFacts(moverOf(member, id), new Map(Object.entries(values)), { handIn: true }), 'saved')
}

/** Plans a review whose fact sheet is handed in: the raters can begin. */
export function preparedReview(facts: PlanFacts = {}) {
  const review = planReview(facts)
  handInFacts(review)
  return review
}

/** Gives every item a score but those named otherwise. */
export function rateAll(rater: Person, reviewId: string, score: ItemScore, except: Scores = {}) {
  const mover = moverOf(rater, reviewId)
  const stored = ownRatings(mover)
  for (const itemId of itemIdsOf(reviewId)) {
    const answer = answerFor(except[itemId] ?? score)
    const seen = stored.get(itemId)?.savedAt.getTime() ?? 0
    taken(saveRating(mover, { itemId, note: '', evidence: [], cases: null, ...answer }, seen), 'saved')
  }
}

export const lock = (rater: Person, reviewId: string) => lockRatings(moverOf(rater, reviewId))

/** All raters of a review give these scores and lock: it waits for them to agree. */
export function rateAndLock(
  { id, raters }: Pick<Planned, 'id' | 'raters'>,
  ...given: [ItemScore, Scores?][]
) {
  for (const [place, rater] of raters.entries()) {
    const [score, except] = given[place] ?? given[0] ?? [4]
    rateAll(rater, id, score, except)
    taken(lock(rater, id), 'locked')
  }
}

export function agreeOn(rater: Person, reviewId: string, itemId: string, score: ItemScore) {
  const seen = agreedScores(reviewId).get(itemId)?.savedAt.getTime() ?? 0
  const agreed = { itemId, note: 'Talt igennem', cases: null, ...answerFor(score) }
  return taken(saveAgreed(moverOf(rater, reviewId), agreed, seen), 'saved')
}

/** Agrees on what is not agreed yet: this score, but for the items named otherwise. */
export function agreeAll(rater: Person, reviewId: string, score: ItemScore, except: Scores = {}) {
  const agreed = agreedScores(reviewId)
  for (const itemId of itemIdsOf(reviewId))
    if (itemId in except || !agreed.has(itemId)) agreeOn(rater, reviewId, itemId, except[itemId] ?? score)
}

/** Ends the talk; as many forløb were looked at as were drawn, unless told otherwise. */
export function conclude(rater: Person, reviewId: string, caseCount = findReview(reviewId)?.caseCount ?? 0) {
  const seen = newestAgreement(agreedScores(reviewId))
  taken(concludeReview(moverOf(rater, reviewId), { seen, caseCount }), 'concluded')
}

/** The team has looked its facts through. */
export function checkFacts({ id, member }: Pick<Planned, 'id' | 'member'>) {
  taken(checkTeamFacts(moverOf(member, id)), 'checked')
}

/** What an approval has to have seen: the report as it is now. */
export function reportSeen({ id }: { id: string }): string {
  const review = findReview(id)
  const report = review && reportOf(review)
  return report ? fingerprint(report) : ''
}

/** All raters approve the report, each as it is when they do. */
export function approve({ id, raters }: Pick<Planned, 'id' | 'raters'>) {
  for (const rater of raters)
    taken(approveReport(moverOf(rater, id), { seen: reportSeen({ id }) }), 'approved')
}

/** A review gone the whole way, with these scores agreed on. */
export function approvedReview(
  score: ItemScore,
  facts: PlanFacts & { except?: Scores; caseCount?: number } = {},
) {
  const { except, caseCount, ...plan } = facts
  const review = preparedReview(plan)
  rateAndLock(review, [score, except])
  const [rater] = review.raters
  if (rater) conclude(rater, review.id, caseCount)
  if (plan.mode !== 'self') checkFacts(review)
  approve(review)
  return review
}
