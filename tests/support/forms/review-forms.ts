import { randomUUID } from 'node:crypto'
import { addDays, addMonths, today } from '#app/domain/dates.ts'
import { findInstrument, newestInstruments } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { agreedScores, newestAgreement } from '#app/domain/fidelity/review/consensus.server.ts'
import { instrumentKey } from '#app/domain/fidelity/review/plan-form.ts'
import { action as consensus } from '#app/routes/fidelity-consensus/route.tsx'
import { fieldOf, wasFieldOf } from '#app/routes/fidelity-facts/facts-reply.ts'
import { action as facts } from '#app/routes/fidelity-facts/route.tsx'
import { action as plan } from '#app/routes/fidelity-new/route.tsx'
import { action as rating } from '#app/routes/fidelity-rating/route.tsx'
import { action as review } from '#app/routes/fidelity-review/route.tsx'
import {
  agreeAll,
  conclude,
  planReview,
  preparedReview,
  rateAll,
  rateAndLock,
} from '#tests/support/reviews.ts'
import { type AppForm, sender } from './app-form.ts'

const ITEM_VIEWS = ['item-form', 'item-note', 'scale'].map((view) => `components/fidelity/${view}.tsx`)
const ITEM = { itemId: 'cti-a1', seen: '0', cases: '8', quietly: 'yes' }
/** A note is stored with any score, a reason with "not relevant" alone. */
const ANSWERS = [
  { field: 'note', fields: { ...ITEM, score: '4', note: 'Ti af tolv', reason: '' } },
  { field: 'reason', fields: { ...ITEM, score: 'not-relevant', note: '', reason: 'Ingen i fase 3' } },
]

/** Of the newest instrument that asks the team for something in words. */
const FACTS = findInstrument('cti', '2.0.0')?.facts ?? []
const WORDY = FACTS.filter(({ kind }) => kind === 'text').map(({ id }) => [fieldOf(id), {}])

const at = (id: string, page = '') => `/fidelitet/${id}${page}`

/** A review that waits for its raters to agree, and that differ on one item. */
function ratedReview() {
  const rated = preparedReview()
  rateAndLock(rated, [4], [4, { 'cti-a1': 2 }])
  return rated
}

/** One that they have agreed on, and whose report is drafted. */
export function agreedReview() {
  const rated = ratedReview()
  agreeAll(rated.sofie, rated.id, 4)
  conclude(rated.sofie, rated.id)
  return rated
}

/** A review from its plan to the raters' agreement. */
export const REVIEW_FORMS: AppForm[] = [
  {
    what: 'the plan of a review',
    route: 'fidelity-new',
    views: ['routes/fidelity-new/plan-form.tsx'],
    texts: {},
    make: () => {
      const { team, manager, sofie, anders } = planReview()
      const instrument = newestInstruments().find(({ id }) => id === 'cti')
      return {
        fields: {
          id: randomUUID(),
          instrument: instrument ? instrumentKey(instrument) : '',
          mode: 'visit',
          periodFrom: addMonths(today(), -6),
          periodTo: today(),
          reviewOn: addDays(today(), 28),
          caseTotal: '40',
          raterA: sofie.id,
          raterB: anders.id,
        },
        send: sender(plan, manager, `/fidelitet/ny?team=${team.slug}`),
      }
    },
  },
  ...(['begin-without-facts', 'cancel'] as const).map(
    (intent): AppForm => ({
      what: `a review: ${intent}`,
      route: 'fidelity-review',
      views: ['routes/fidelity-review/reason-form.tsx', 'components/look-again.tsx'],
      texts: { reason: {} },
      make: () => {
        const { id, sofie, manager } = planReview()
        const person = intent === 'cancel' ? manager : sofie
        const send = sender(review, person, at(id), { review: id })
        return { fields: { intent, reason: 'Teamet er lagt sammen', 'looked-at': '' }, send }
      },
    }),
  ),
  {
    what: 'a review: replace-rater',
    route: 'fidelity-review',
    views: ['routes/fidelity-review/replace-form.tsx', 'components/look-again.tsx'],
    texts: { reason: {} },
    make: () => {
      const { id, manager, sofie, member } = planReview()
      const seat = { leaving: sofie.id, coming: member.id }
      const fields = { intent: 'replace-rater', ...seat, reason: 'Teamet er lagt sammen', 'looked-at': '' }
      return { fields, send: sender(review, manager, at(id), { review: id }) }
    },
  },
  ...(['save', 'hand-in', 'hand-in-anyway'] as const).map(
    (intent): AppForm => ({
      what: `the fact sheet: ${intent}`,
      route: 'fidelity-facts',
      views: ['routes/fidelity-facts/facts-form.tsx', 'routes/fidelity-facts/fact-field.tsx'],
      called: ['no name', 'wasFieldOf(id)'],
      texts: Object.fromEntries(WORDY),
      make: () => {
        const { id, member } = planReview({ version: '2.0.0' })
        const answers = FACTS.map((fact) => [fieldOf(fact.id), fact.kind === 'text' ? 'Hver uge' : '4'])
        const shown = FACTS.map((fact) => [wasFieldOf(fact.id), ''])
        const fields = { intent, ...Object.fromEntries(answers), ...Object.fromEntries(shown) }
        return { fields, send: sender(facts, member, at(id, '/fakta'), { review: id }) }
      },
    }),
  ),
  ...ANSWERS.map(
    ({ field, fields }): AppForm => ({
      what: `a rating with a ${field}`,
      route: 'fidelity-rating',
      views: ITEM_VIEWS,
      texts: { [field]: {} },
      make: () => {
        const { id, sofie } = preparedReview()
        const send = sender(rating, sofie, at(id, '/vurdering'), { review: id })
        return { fields: { intent: 'rate', ...fields, evidence: ['Sagsgennemgang'] }, send }
      },
    }),
  ),
  {
    what: 'locked ratings',
    route: 'fidelity-rating',
    views: ['routes/fidelity-rating/rating-page.tsx'],
    texts: {},
    make: () => {
      const { id, sofie } = preparedReview()
      rateAll(sofie, id, 4)
      return {
        fields: { intent: 'lock' },
        send: sender(rating, sofie, at(id, '/vurdering'), { review: id }),
      }
    },
  },
  ...ANSWERS.map(
    ({ field, fields }): AppForm => ({
      what: `an agreed score with a ${field}`,
      route: 'fidelity-consensus',
      views: ITEM_VIEWS,
      texts: { [field]: {} },
      make: () => {
        const { id, sofie } = ratedReview()
        const send = sender(consensus, sofie, at(id, '/konsensus'), { review: id })
        return { fields: { intent: 'agree', ...fields }, send }
      },
    }),
  ),
  {
    what: 'the end of the talk',
    route: 'fidelity-consensus',
    views: ['routes/fidelity-consensus/conclusion.tsx'],
    texts: {},
    make: () => {
      const { id, sofie } = ratedReview()
      agreeAll(sofie, id, 4)
      const seen = String(newestAgreement(agreedScores(id)))
      const send = sender(consensus, sofie, at(id, '/konsensus'), { review: id })
      return { fields: { intent: 'conclude', seen, caseCount: '8' }, send }
    },
  },
  {
    what: 'the talk begun again',
    route: 'fidelity-consensus',
    views: ['routes/fidelity-consensus/reopening.tsx'],
    texts: { reason: {} },
    make: () => {
      const { id, sofie } = agreedReview()
      const send = sender(consensus, sofie, at(id, '/konsensus'), { review: id })
      return { fields: { intent: 'reopen', reason: 'Et bilag mangler', 'looked-at': '' }, send }
    },
  },
]
