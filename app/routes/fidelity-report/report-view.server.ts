import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { civilDate } from '#app/domain/dates.ts'
import { allItems, type Instrument, itemLabels } from '#app/domain/fidelity/instruments/instrument.ts'
import { correctionsOf, isCheckOverdue } from '#app/domain/fidelity/report/corrections.server.ts'
import { errataOf } from '#app/domain/fidelity/report/errata.server.ts'
import { approvalsOf } from '#app/domain/fidelity/report/approve-report.server.ts'
import { type Draft, draftOf, fingerprint, reportOf } from '#app/domain/fidelity/report/report.server.ts'
import type { FidelityReport } from '#app/domain/fidelity/report/report.ts'
import { withoutRatings } from '#app/domain/fidelity/report/told-ratings.ts'
import { agreedScores } from '#app/domain/fidelity/review/consensus.server.ts'
import { stepsGoneWithout } from '#app/domain/fidelity/review/events.server.ts'
import { factsOf } from '#app/domain/fidelity/review/preparing.server.ts'
import { dueOf } from '#app/domain/fidelity/review/review-steps.ts'
import { type Review, reviewThing, seatOf } from '#app/domain/fidelity/review/reviews.server.ts'
import { findPointers } from '#app/domain/privacy/pointers.ts'
import type { CheckView, DraftView, ReportView, ResultView, ShownCorrection } from './report-view.ts'

/** What the person meets at the report's address. What is not theirs to see yet is not even read. */
export function reportView(
  person: SignedInPerson,
  review: Review,
  { subject }: { subject: string },
): ReportView {
  const thing = reviewThing(review)
  if (can(person, 'see-result', thing)) return resultView(person, review, there(reportOf(review)))
  if (can(person, 'see-draft', thing)) return draftView(person, review, there(draftOf(review)))
  if (can(person, 'correct-facts', thing)) return checkView(review, subject)
  return {
    step: 'waiting',
    phase: review.phase,
    without: review.phase === 'checked' ? stepsGoneWithout(review.id) : [],
    corrections: can(person, 'see-answers', thing) ? shownCorrections(review) : [],
  }
}

/** Whoever may see a report sees one: from the day the scores are agreed on there is something to show. */
function there<T>(found: T | null): T {
  if (found === null) throw new Error('The review is agreed on and has no report')
  return found
}

function resultView(person: SignedInPerson, review: Review, report: FidelityReport): ResultView {
  if (!review.approvedAt) throw new Error(`The review ${review.id} is ${review.phase} and not approved`)
  return {
    step: 'result',
    report: seatOf(review, person.id) ? report : withoutRatings(report),
    errata: errataOf(review),
    corrections: shownCorrections(review),
    approvedOn: civilDate(review.approvedAt),
    mayCorrect: can(person, 'correct-score', reviewThing(review)),
  }
}

function draftView(
  person: SignedInPerson,
  review: Review,
  { report, own, stale, savedAt }: Draft,
): DraftView {
  const thing = reviewThing(review)
  const shown = fingerprint(report)
  const approvals = approvalsOf(review.id, shown)
  const other = review.raters.find(({ personId }) => personId !== person.id)
  const overdue = isCheckOverdue(review)
  return {
    step: 'draft',
    report,
    savedAt,
    stale,
    pointers: Object.values(own).flatMap(({ words }) => findPointers(words)),
    fingerprint: shown,
    corrections: shownCorrections(review),
    may: {
      write: can(person, 'write-report', thing),
      answer: can(person, 'answer-correction', thing),
      approve: can(person, 'approve', thing),
      skipCheck: overdue && can(person, 'skip-check', thing),
    },
    approvals: {
      own: approvals.get(person.id) ?? 'none',
      other: (other && approvals.get(other.personId)) ?? 'none',
    },
    check: { dueOn: dueOf('check', review), overdue },
  }
}

/** Notes and facts alone: neither scores nor the anchors, which tell them, leave the server. */
function checkView(review: Review, subject: string): CheckView {
  const { id, instrument } = review
  const told = factsOf(id)
  const agreed = agreedScores(id)
  const labels = itemLabels(instrument)
  return {
    step: 'check',
    facts: instrument.facts.map((fact) => ({
      id: fact.id,
      label: fact.label,
      value: told.get(fact.id)?.value ?? '',
      unit: fact.unit ?? '',
      kind: fact.kind,
    })),
    notes: allItems(instrument).flatMap(({ id: itemId, title }) => {
      const { note = '', notRelevantReason = null } = agreed.get(itemId) ?? {}
      return note === '' && notRelevantReason === null
        ? []
        : [{ id: itemId, label: labels.get(itemId) ?? itemId, title, note, notRelevantReason }]
    }),
    items: allItems(instrument).map((item) => ({ id: item.id, name: nameOf(instrument, item.id) })),
    subject,
    correctionId: crypto.randomUUID(),
    corrections: shownCorrections(review),
    dueOn: dueOf('check', review),
  }
}

function shownCorrections({ id, instrument }: Review): ShownCorrection[] {
  return correctionsOf(id).map(({ writtenAt, subject, ...correction }) => ({
    ...correction,
    subject: nameOf(instrument, subject),
    date: civilDate(writtenAt),
  }))
}

/** What a fact or an item is called: "Fuldtidsstillinger i teamet", "A2 Tre lige lange faser". */
function nameOf(instrument: Instrument, id: string): string {
  const item = allItems(instrument).find((one) => one.id === id)
  if (item) return `${itemLabels(instrument).get(id)} ${item.title}`
  return instrument.facts.find((fact) => fact.id === id)?.label ?? id
}
