import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { addMonths, today } from '#app/domain/dates.ts'
import { actionsOf, saveAction } from '#app/domain/fidelity/actions/actions.server.ts'
import { correctFact } from '#app/domain/fidelity/report/corrections.server.ts'
import { REPORT_SECTIONS } from '#app/domain/fidelity/report/report-text.ts'
import { findReview } from '#app/domain/fidelity/review/reviews.server.ts'
import { action as erratum } from '#app/routes/fidelity-erratum/route.tsx'
import { action as plan } from '#app/routes/fidelity-plan/route.tsx'
import { action as report } from '#app/routes/fidelity-report/route.tsx'
import { db } from '#db/client.server.ts'
import { reviews } from '#db/schema/index.ts'
import { signedIn } from '#tests/support/people.ts'
import { approvedReview, checkFacts, reportSeen } from '#tests/support/reviews.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'
import { agreedReview } from './review-forms.ts'

type Agreed = ReturnType<typeof agreedReview>
type Approved = ReturnType<typeof approvedReview>

const at = (id: string, page: string) => `/fidelitet/${id}/${page}`

/** A form of the report's page, filled in by one of those who may. */
const onReport = (
  what: string,
  view: string,
  fields: (review: Agreed) => { by: { id: string }; fields: Fields },
  form: Partial<AppForm> = {},
): AppForm => ({
  what,
  route: 'fidelity-report',
  views: [`routes/fidelity-report/${view}.tsx`],
  texts: {},
  make: () => {
    const review = agreedReview()
    const filled = fields(review)
    return {
      fields: filled.fields,
      send: sender(report, filled.by, at(review.id, 'rapport'), { review: review.id }),
    }
  },
  ...form,
})

/** A form of the action plan, filled in by the team's manager. */
const onPlan = (
  what: string,
  view: string,
  fields: (review: Approved) => Fields,
  texts: AppForm['texts'] = {},
): AppForm => ({
  what,
  route: 'fidelity-plan',
  views: [`routes/fidelity-plan/${view}.tsx`],
  texts,
  make: () => {
    const review = approvedReview(4, { except: { 'cti-a1': 2 } })
    const send = sender(plan, review.manager, at(review.id, 'handleplan'), { review: review.id })
    return { fields: fields(review), send }
  },
})

const actionOf = ({ manager }: Approved) => ({
  itemId: 'cti-a1',
  what: 'Se alle planer igennem',
  ownerId: manager.id,
  dueOn: addMonths(today(), 2),
  driver: 'people' as const,
})

/** An action that is planned already: its id, and when it was saved. */
function plannedAction(review: Approved) {
  const mover = { person: signedIn(review.manager), reviewId: review.id }
  saveAction(mover, randomUUID(), actionOf(review), 0)
  const found = findReview(review.id)
  const [action] = found ? actionsOf(found) : []
  return { id: action?.id ?? '', seen: String(action?.savedAt.getTime()) }
}

/** The report, its corrections, and what the team does about it. */
export const REPORT_FORMS: AppForm[] = [
  onReport(
    'the words of the report',
    'text-form',
    (review) => ({
      by: review.sofie,
      fields: {
        intent: 'write',
        seen: reportSeen(review),
        renew: '',
        fits: 'basis',
        ...Object.fromEntries(REPORT_SECTIONS.map((section) => [section, 'Teamet er godt på vej.'])),
      },
    }),
    { called: ['section'], texts: Object.fromEntries(REPORT_SECTIONS.map((section) => [section, {}])) },
  ),
  onReport(
    "the team's correction",
    'correction-form',
    ({ member }) => ({
      by: member,
      fields: { intent: 'correct', id: randomUUID(), subject: 'cti-a1', text: 'Vi er seks' },
    }),
    { texts: { text: {} } },
  ),
  onReport('the facts checked', 'check-page', ({ member }) => ({ by: member, fields: { intent: 'check' } })),
  onReport(
    'the answer to a correction',
    'answer-form',
    ({ id, member, sofie }) => {
      const correction = { id: randomUUID(), subject: 'cti-a1', text: 'Vi er seks' }
      correctFact({ person: signedIn(member), reviewId: id }, correction)
      const fields = { intent: 'answer', id: correction.id, outcome: 'kept', answer: 'Det står i bilaget' }
      return { by: sofie, fields }
    },
    { texts: { answer: {} } },
  ),
  onReport(
    'a check that nobody waits for',
    'skip-check',
    ({ id, sofie }) => {
      db.update(reviews)
        .set({ createdAt: new Date('2026-01-01'), concludedAt: new Date('2026-01-02') })
        .where(eq(reviews.id, id))
        .run()
      return { by: sofie, fields: { intent: 'skip', reason: 'Teamet har ikke svaret' } }
    },
    { texts: { reason: {} } },
  ),
  onReport('an approval', 'approval', (review) => {
    checkFacts(review)
    return { by: review.sofie, fields: { intent: 'approve', seen: reportSeen(review) } }
  }),
  {
    what: 'an erratum',
    route: 'fidelity-erratum',
    views: ['routes/fidelity-erratum/erratum-form.tsx'],
    texts: { notRelevantReason: {}, reason: {} },
    make: () => {
      const { id, sofie } = approvedReview(4)
      const score = { itemId: 'cti-a1', score: 'not-relevant', notRelevantReason: 'Ingen i fase 3' }
      const fields = { id: randomUUID(), seen: '0', ...score, reason: 'Vi talte forkert' }
      return { fields, send: sender(erratum, sofie, at(id, 'rettelse'), { review: id }) }
    },
  },
  onPlan(
    'an action',
    'action-form',
    (review) => ({ intent: 'save-action', id: randomUUID(), seen: '0', ...actionOf(review) }),
    { what: {} },
  ),
  onPlan(
    'an item set aside',
    'aside-form',
    () => ({ intent: 'set-aside', itemId: 'cti-a1', seen: '0', reason: 'Vi venter på loven' }),
    { reason: {} },
  ),
  onPlan('an item taken up again', 'plan-item', () => ({ intent: 'take-up', itemId: 'cti-a1' })),
  ...(['finish', 'unfinish'] as const).map((intent) =>
    onPlan(`an action: ${intent}`, 'plan-action', (review) => ({ intent, ...plannedAction(review) })),
  ),
  onPlan('lessons for an action', 'lessons-form', (review) => {
    const { id } = plannedAction(review)
    return { intent: 'assign-lessons', id, before: [], lesson: ['pr-1-l1'] }
  }),
  onPlan('the plan settled', 'settle-form', (review) => {
    plannedAction(review)
    return { intent: 'settle', months: '6' }
  }),
]
