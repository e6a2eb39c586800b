import { currentScores, newestErratum } from '#app/domain/fidelity/report/errata.server.ts'
import { REPORT_SECTIONS } from '#app/domain/fidelity/report/report-text.ts'
import { setAsideIn } from '#app/domain/fidelity/actions/set-aside.server.ts'
import { agreedScores, newestAgreement } from '#app/domain/fidelity/review/consensus.server.ts'
import { factsOf } from '#app/domain/fidelity/review/preparing.server.ts'
import { standIns } from '#app/domain/fidelity/review/replacing.server.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { ownRatings } from '#app/domain/fidelity/review/rating.server.ts'
import { today } from '#app/domain/dates.ts'
import { db } from '#db/client.server.ts'
import { actions, factCorrections } from '#db/schema/index.ts'
import { eq } from 'drizzle-orm'
import { signedIn } from './people.ts'
import { actionOf, agreedAt, ASIDE_ITEM, LOW_ITEM } from './review-states.ts'
import { reportSeen } from './reviews.ts'

type Fields = Record<string, string>
type Asked = { id: string; member: { id: string }; person: { id: string } }

const REASON = 'Det er aftalt på mødet i tirsdags.'

/**
 * Every form of a review's pages, filled in by somebody who does nothing wrong and whose page is as new as
 * can be: the page it is posted to, and its fields.
 */
export const MOVES: Record<string, { page: string; fields: (asked: Asked) => Fields }> = {
  'begin-without-facts': { page: 'overview', fields: () => ({ reason: REASON }) },
  'replace-rater': {
    page: 'overview',
    fields: ({ id }) => {
      const review = findReview(id)
      const leaving = review?.raters[0]?.personId ?? ''
      const coming = review && standIns(review).find(({ insider }) => !insider)?.id
      return { leaving, coming: coming ?? '', reason: REASON }
    },
  },
  cancel: { page: 'overview', fields: () => ({ reason: REASON }) },
  save: { page: 'facts', fields: factFields },
  'hand-in-anyway': { page: 'facts', fields: factFields },
  rate: {
    page: 'rating',
    fields: ({ id, person }) => ({
      itemId: LOW_ITEM,
      score: '5',
      note: 'En ny note',
      seen: seen(ownRatings({ person: signedIn(person), reviewId: id }).get(LOW_ITEM)),
    }),
  },
  lock: { page: 'rating', fields: () => ({}) },
  agree: {
    page: 'consensus',
    fields: ({ id }) => ({
      itemId: LOW_ITEM,
      score: '5',
      note: 'En ny note',
      seen: String(agreedAt(id, LOW_ITEM)),
    }),
  },
  conclude: {
    page: 'consensus',
    fields: ({ id }) => ({ caseCount: '10', seen: String(newestAgreement(agreedScores(id))) }),
  },
  reopen: { page: 'consensus', fields: () => ({ reason: REASON }) },
  write: {
    page: 'report',
    fields: ({ id }) => ({
      ...Object.fromEntries(REPORT_SECTIONS.map((section) => [section, 'En ny tekst'])),
      seen: reportSeen({ id }),
    }),
  },
  correct: { page: 'report', fields: () => ({ id: crypto.randomUUID(), subject: 'fte', text: 'Vi er ni.' }) },
  check: { page: 'report', fields: () => ({}) },
  answer: {
    page: 'report',
    fields: (asked) => ({ id: newCorrection(asked), outcome: 'kept', answer: REASON }),
  },
  skip: { page: 'report', fields: () => ({ reason: REASON }) },
  approve: { page: 'report', fields: (asked) => ({ seen: reportSeen(asked) }) },
  'correct-score': {
    page: 'erratum',
    fields: ({ id }) => ({
      id: crypto.randomUUID(),
      itemId: LOW_ITEM,
      score: currentScores(id).get(LOW_ITEM) === 1 ? '2' : '1',
      notRelevantReason: '',
      reason: REASON,
      seen: String(newestErratum(id)),
    }),
  },
  'save-action': {
    page: 'plan',
    fields: ({ member }) => ({
      id: crypto.randomUUID(),
      seen: '0',
      itemId: LOW_ITEM,
      what: 'Endnu en handling',
      ownerId: member.id,
      dueOn: today(),
      driver: 'people',
    }),
  },
  'set-aside': {
    page: 'plan',
    fields: ({ id }) => ({ itemId: ASIDE_ITEM, seen: seen(setAsideIn(id).get(ASIDE_ITEM)), reason: REASON }),
  },
  'take-up': { page: 'plan', fields: () => ({ itemId: ASIDE_ITEM }) },
  finish: {
    page: 'plan',
    fields: (asked) => ({
      id: actionOf(asked),
      seen: seen(
        db
          .select()
          .from(actions)
          .where(eq(actions.id, actionOf(asked)))
          .get(),
      ),
    }),
  },
  'assign-lessons': {
    page: 'plan',
    fields: (asked) => ({ id: actionOf(asked), lesson: LESSON_ID }),
  },
  settle: { page: 'plan', fields: () => ({ months: '12' }) },
}

/** A lesson of the sample course, which names the low item. */
const LESSON_ID = 'pr-1-l1'

const seen = (stored: { savedAt: Date } | null | undefined) => String(stored?.savedAt.getTime() ?? 0)

/** The fact sheet as it is stored, with one figure changed. */
function factFields({ id }: Asked): Fields {
  const stored = [...factsOf(id)].map(([factId, { value }]) => [factId, value])
  return {
    ...Object.fromEntries(stored.map(([factId, value]) => [`was-${factId}`, value])),
    ...Object.fromEntries(stored.map(([factId, value]) => [`fact-${factId}`, value])),
    'fact-fte': '9,5',
  }
}

/** A correction that nobody has answered, straight into the database: so that there is always one. */
function newCorrection({ id: reviewId, member }: Asked): string {
  return db
    .insert(factCorrections)
    .values({ reviewId, subject: 'fte', text: 'Vi er ti.', writtenBy: member.id, writtenAt: new Date() })
    .returning()
    .get().id
}
