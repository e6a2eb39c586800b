import { data, redirect } from '@remix-run/node'
import {
  answerCorrection,
  checkFacts,
  correctFact,
  skipCheck,
} from '#app/domain/fidelity/report/corrections.server.ts'
import {
  AnswerForm,
  correctionForm,
  sectionNamed,
  ReportTextForm,
  SkipForm,
} from '#app/domain/fidelity/report/report-form.ts'
import { approveReport } from '#app/domain/fidelity/report/approve-report.server.ts'
import { REPORT_SECTIONS } from '#app/domain/fidelity/report/report-text.ts'
import { draftOf } from '#app/domain/fidelity/report/report.server.ts'
import { saveText } from '#app/domain/fidelity/report/save-text.server.ts'
import { problemsOf } from '#app/domain/fidelity/report/report-problems.ts'
import { reviewAddress } from '#app/domain/fidelity/review/review-head.ts'
import type { Review } from '#app/domain/fidelity/review/reviews.server.ts'
import type { Mover } from '#app/domain/fidelity/review/mover.server.ts'
import { pointersToLookAt } from '#app/domain/privacy/look-again.ts'
import { forbidden } from '#app/http/responses.ts'
import type { Messages } from '#app/i18n/messages/da.ts'
import type { Intent, Reply } from './report-view.ts'

/** The fields of each form. Nothing else that was posted goes back to the page. */
const FIELDS: Record<Intent, readonly string[]> = {
  write: [...REPORT_SECTIONS, 'seen'],
  correct: ['id', 'subject', 'text'],
  check: [],
  answer: ['id', 'outcome', 'answer'],
  skip: ['reason'],
  approve: ['seen'],
}

type Sent = { mover: Mover; review: Review; form: FormData; t: Messages }
type Typed = Record<string, string>

/**
 * Makes the move. After a success the page is opened anew; the domain asks inside its transaction whether
 * the person may, and whether it is the time.
 */
export function makeMove(intent: Intent, sent: Sent) {
  const typed = Object.fromEntries(
    FIELDS[intent].flatMap((name) => {
      const value = sent.form.get(name)
      return value === null ? [] : [[name, String(value)]]
    }),
  )
  return MOVES[intent](sent, typed)
}

const MOVES = { write, correct, check, answer, skip, approve } satisfies Record<Intent, unknown>

const reply = (body: Reply, status: 400 | 409) => data<Reply>(body, { status })
const again = ({ review }: Sent, place = '') => redirect(reviewAddress(review.id, 'report') + place)

function wrong(intent: Intent, typed: Typed, error: Parameters<typeof problemsOf>[0]) {
  return reply({ status: 'wrong', intent, typed, problems: problemsOf(error) }, 400)
}

/** Saves all sections; one that is to be written anew gets the app's words in place of those typed. */
function write(sent: Sent, words: Typed) {
  const { mover, review, form } = sent
  const renewed = sectionNamed(form.get('renew'))
  const fresh = renewed && { [renewed]: draftOf(review)?.written[renewed] ?? '' }
  const fitting = form.getAll('fits').flatMap((section) => sectionNamed(section) ?? [])
  const typed = { ...words, fits: fitting.join(' ') }
  const given = ReportTextForm.safeParse({ ...typed, ...fresh })
  if (!given.success) return wrong('write', typed, given.error)

  const outcome = saveText(mover, given.data, { seen: words.seen ?? '', fitting })
  switch (outcome.status) {
    case 'refused':
      throw forbidden('The report is not to be written by you now')
    case 'newer':
      return reply({ ...outcome, typed }, 409)
    case 'saved':
      return again(sent, renewed ? `#${renewed}` : '#tekst')
  }
}

function correct(sent: Sent, typed: Typed) {
  const given = correctionForm(sent.review.instrument).safeParse(typed)
  if (!given.success) return wrong('correct', typed, given.error)
  if (correctFact(sent.mover, given.data).status === 'refused')
    throw forbidden('The facts are not to be corrected by you now')
  return again(sent, '#rettelser')
}

function check(sent: Sent) {
  if (checkFacts(sent.mover).status === 'refused')
    throw forbidden('The facts are not to be checked by you now')
  return again(sent)
}

function answer(sent: Sent, typed: Typed) {
  const given = AnswerForm.safeParse(typed)
  if (!given.success) return wrong('answer', typed, given.error)
  const { id, outcome } = given.data
  const t = sent.t.fidelityReport.corrections
  const text = outcome === 'corrected' ? t.asCorrected(given.data.answer) : t.asKept(given.data.answer)
  const answered = answerCorrection(sent.mover, { id, answer: text })
  switch (answered.status) {
    case 'refused':
      throw forbidden('The correction is not to be answered by you now')
    case 'answered':
      return reply({ status: 'answered', typed, stored: answered.stored }, 409)
    case 'saved':
      return again(sent, '#rettelser')
  }
}

/** The reason stays in the history: one that may name somebody is shown once more before it is kept. */
function skip(sent: Sent, typed: Typed) {
  const given = SkipForm.safeParse(typed)
  if (!given.success) return wrong('skip', typed, given.error)
  const pointers = pointersToLookAt(given.data.reason, sent.form.get('looked-at'))
  if (pointers.length > 0) return data<Reply>({ status: 'look-again', typed, pointers })
  if (skipCheck(sent.mover, given.data.reason).status === 'refused')
    throw forbidden('The check is not to be skipped by you now')
  return again(sent)
}

function approve(sent: Sent, typed: Typed) {
  const outcome = approveReport(sent.mover, { seen: typed.seen ?? '' })
  switch (outcome.status) {
    case 'refused':
      throw forbidden('The report is not to be approved by you now')
    case 'changed':
    case 'unanswered':
      return reply({ status: outcome.status }, 409)
    case 'stale':
      return reply(outcome, 409)
    case 'approved':
      return again(sent)
  }
}
