import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import {
  answerCorrection,
  checkFacts,
  correctFact,
  correctionsOf,
  skipCheck,
} from '#app/domain/fidelity/report/corrections.server.ts'
import { correctScore } from '#app/domain/fidelity/report/errata.server.ts'
import { approvalsOf, approveReport } from '#app/domain/fidelity/report/approve-report.server.ts'
import { draftOf, reportOf } from '#app/domain/fidelity/report/report.server.ts'
import { saveText } from '#app/domain/fidelity/report/save-text.server.ts'
import { storedReport } from '#app/domain/fidelity/report/stored-report.server.ts'
import { reopenAgreement } from '#app/domain/fidelity/review/consensus.server.ts'
import { eventsOf } from '#app/domain/fidelity/review/events.server.ts'
import { findReview, type Review } from '#app/domain/fidelity/review/reviews.server.ts'
import { db } from '#db/client.server.ts'
import { reviewRaters, reviewReports, reviews } from '#db/schema/index.ts'
import { createPerson, signedIn } from '#tests/support/people.ts'
import {
  agreeAll,
  agreeOn,
  approvedReview,
  conclude,
  preparedReview,
  rateAndLock,
  reportSeen,
} from '#tests/support/reviews.ts'

type Person = { id: string }
const moverOf = (person: Person, reviewId: string) => ({ person: signedIn(person), reviewId })

function reviewOf(id: string): Review {
  const review = findReview(id)
  if (!review) throw new Error(`No review ${id}`)
  return review
}

function reportNow(id: string) {
  const report = reportOf(reviewOf(id))
  if (!report) throw new Error('No report yet')
  return report
}

const seenNow = (id: string) => ({ seen: reportSeen({ id }) })
const approveNow = (person: Person, id: string) => approveReport(moverOf(person, id), seenNow(id))

/** A visit whose scores are agreed on: the team checks its facts. */
function agreedReview(facts: Parameters<typeof preparedReview>[0] = {}) {
  const review = preparedReview(facts)
  rateAndLock(review, [4], [4, { 'cti-a1': 2 }])
  agreeAll(review.sofie, review.id, 3)
  conclude(review.sofie, review.id)
  return review
}

/** After a reopening: one item gets another score, and fewer forløb are told to have been looked at. */
function agreeAgain(rater: Person, id: string) {
  agreeOn(rater, id, 'cti-a2', 1)
  conclude(rater, id, 4)
}

/** How the approvals of A and B stand. */
const stateOf = (id: string) => [...approvalsOf(id, reportSeen({ id })).values()]

const numbersOf = (id: string) => draftOf(reviewOf(id))?.numbers

/** The same, checked by the team: the raters approve. */
function checkedReview() {
  const review = agreedReview()
  checkFacts(moverOf(review.member, review.id))
  return review
}

describe('the report', () => {
  test('is none before the scores are agreed on, whoever asks', () => {
    const review = preparedReview()
    rateAndLock(review, [4], [4, { 'cti-a1': 2 }])
    agreeAll(review.sofie, review.id, 3)
    expect(reportOf(reviewOf(review.id))).toBeNull()
    expect(draftOf(reviewOf(review.id))).toBeNull()
  })

  test('holds no rating before that, even of a review that says it is further', () => {
    const review = preparedReview()
    rateAndLock(review, [4], [4, { 'cti-a1': 2 }])
    const report = reportOf({ ...reviewOf(review.id), phase: 'agreed' })
    expect(report?.items.flatMap(({ ratings }) => ratings)).toEqual([])
  })

  test('holds what was agreed, what each rater gave and what came before, errata and all', () => {
    const first = approvedReview(3)
    const correction = {
      id: crypto.randomUUID(),
      itemId: 'cti-a1',
      score: 2,
      notRelevantReason: null,
      reason: 'x',
    }
    correctScore(moverOf(first.sofie, first.id), correction, 0)
    const { id } = agreedReview({ again: first })
    const { items, trend, total } = reportNow(id)
    expect(items[0]).toMatchObject({
      id: 'cti-a1',
      label: 'A1',
      domain: 'A',
      score: 3,
      before: 2,
      ratings: [
        { seat: 'A', score: 4 },
        { seat: 'B', score: 2 },
      ],
    })
    expect(trend).toHaveLength(2)
    expect(trend[0]?.level).toBeLessThan(3)
    expect(trend[1]?.level).toBe(total.status === 'scored' && total.level)
  })

  test('is not held against a self-assessment or another version, which the trend still shows', () => {
    const self = approvedReview(3, { mode: 'self' })
    const other = approvedReview(3, { again: self, version: '2.0.0' })
    const { items, trend } = reportNow(agreedReview({ again: other }).id)
    expect(items.every(({ before }) => before === null)).toBe(true)
    expect(trend.map(({ mode, version }) => [mode, version])).toEqual([
      ['self', '1.0.0'],
      ['visit', '2.0.0'],
      ['visit', '1.0.0'],
    ])
  })

  test('of a review approved before reports were kept is made of its scores', () => {
    const { id } = checkedReview()
    const approvedAt = new Date()
    db.update(reviewRaters).set({ approvedAt }).where(eq(reviewRaters.reviewId, id)).run()
    db.update(reviews).set({ approvedAt }).where(eq(reviews.id, id)).run()
    expect(reviewOf(id).phase).toBe('approved')
    expect(storedReport(id, db)).toBeNull()
    expect(reportNow(id).text.standing).toContain('samlet score')
  })
})

describe('its words', () => {
  test('are the app’s until a rater saves others', () => {
    const { id, sofie } = agreedReview()
    const text = { ...reportNow(id).text, standing: 'Det går godt.' }
    expect(saveText(moverOf(sofie, id), text, seenNow(id))).toMatchObject({ status: 'saved' })
    expect(reportNow(id).text).toEqual(text)
    expect(draftOf(reviewOf(id))?.written.standing).toContain('samlet score')
  })

  test('two raters never overwrite each other unseen', () => {
    const { id, sofie, anders } = agreedReview()
    const { text } = reportNow(id)
    const [hers, his] = [
      { ...text, standing: 'Hendes' },
      { ...text, standing: 'Hans' },
    ]
    const both = seenNow(id)
    expect(saveText(moverOf(sofie, id), hers, both)).toEqual({ status: 'saved' })
    const refused = saveText(moverOf(anders, id), his, both)
    expect(refused).toMatchObject({ status: 'newer', stored: hers })
    const seen = refused.status === 'newer' ? refused.seen : ''
    expect(saveText(moverOf(anders, id), his, { seen })).toEqual({ status: 'saved' })
    expect(reportNow(id).text.standing).toBe('Hans')
  })

  test('the same words sent again are saved already', () => {
    const { id, sofie } = agreedReview()
    const text = { ...reportNow(id).text, standing: 'Det går godt.' }
    const seen = seenNow(id)
    expect(saveText(moverOf(sofie, id), text, seen)).toEqual({ status: 'saved' })
    expect(saveText(moverOf(sofie, id), text, seen)).toEqual({ status: 'saved' })
  })

  test('are kept where they differ from the app’s draft, and nowhere else', () => {
    const { id, sofie } = agreedReview()
    const { text } = reportNow(id)
    saveText(moverOf(sofie, id), text, seenNow(id))
    expect(storedReport(id, db)?.text).toEqual({})
    saveText(moverOf(sofie, id), { ...text, basis: '' }, seenNow(id))
    expect(storedReport(id, db)?.text).toEqual({ basis: { words: '', writtenFor: numbersOf(id) } })
    saveText(moverOf(sofie, id), text, seenNow(id))
    expect(storedReport(id, db)?.text).toEqual({})
  })

  test('that nobody changed follow the scores, also through an approval and a reopening', () => {
    const { id, sofie, member } = checkedReview()
    const own = { ...reportNow(id).text, basis: 'To dage hos teamet.' }
    saveText(moverOf(sofie, id), own, seenNow(id))
    expect(approveNow(sofie, id)).toEqual({ status: 'approved' })
    reopenAgreement(moverOf(sofie, id), 'Et punkt var forkert')
    agreeAgain(sofie, id)
    checkFacts(moverOf(member, id))
    expect(reportNow(id).text.standing).toContain('så på 4 forløb')
    expect(reportNow(id).text.basis).toBe('To dage hos teamet.')
    expect(approveNow(sofie, id)).toEqual({ status: 'stale', sections: ['basis'] })
  })

  test('written for other numbers stay so when another section is saved, until they are said to fit', () => {
    const { id, sofie } = agreedReview()
    const text = { ...reportNow(id).text, standing: 'Det går godt.', basis: 'To dage hos teamet.' }
    saveText(moverOf(sofie, id), text, seenNow(id))
    reopenAgreement(moverOf(sofie, id), 'Et punkt var forkert')
    agreeAgain(sofie, id)
    const now = { ...reportNow(id).text, standing: 'Det går bedre.' }
    saveText(moverOf(sofie, id), now, seenNow(id))
    expect(draftOf(reviewOf(id))?.stale).toEqual(['basis'])
    saveText(moverOf(sofie, id), now, { ...seenNow(id), fitting: ['basis'] })
    expect(draftOf(reviewOf(id))?.stale).toEqual([])
  })

  test('are not saved over numbers that the page did not show', () => {
    const { id, sofie } = agreedReview()
    const [text, seen] = [reportNow(id).text, seenNow(id)]
    reopenAgreement(moverOf(sofie, id), 'Et punkt var forkert')
    agreeAgain(sofie, id)
    expect(saveText(moverOf(sofie, id), text, seen)).toMatchObject({ status: 'newer', ...seenNow(id) })
    expect(storedReport(id, db)).toBeNull()
  })

  test('stand still once a rater has approved them', () => {
    const { id, sofie, anders } = checkedReview()
    const { text } = reportNow(id)
    approveNow(sofie, id)
    for (const rater of [sofie, anders])
      expect(saveText(moverOf(rater, id), { ...text, basis: 'Andet' }, seenNow(id))).toEqual({
        status: 'refused',
      })
    expect(reportNow(id).text).toEqual(text)
  })

  test('are not the team’s or a stranger’s to write', () => {
    const { id, member, manager } = agreedReview()
    const { text } = reportNow(id)
    for (const person of [member, manager, createPerson()])
      expect(saveText(moverOf(person, id), text, seenNow(id))).toEqual({ status: 'refused' })
  })
})

describe('the team’s check', () => {
  const correction = { id: crypto.randomUUID(), subject: 'cti-a1', text: 'Vi har ti forløb' }

  test('a correction sent twice is one, and another under the same id is another', () => {
    const { id, member } = agreedReview()
    const mover = moverOf(member, id)
    const given = { ...correction, id: crypto.randomUUID() }
    correctFact(mover, given)
    expect(correctFact(mover, given)).toEqual({ status: 'saved' })
    correctFact(mover, { ...given, text: 'Vi har elleve' })
    expect(correctionsOf(id).map(({ text }) => text)).toEqual(['Vi har ti forløb', 'Vi har elleve'])
  })

  test('an answer stands: the second rater is shown the first one’s', () => {
    const { id, member, sofie, anders } = agreedReview()
    const given = { ...correction, id: crypto.randomUUID() }
    correctFact(moverOf(member, id), given)
    const answered = { id: given.id, answer: 'Rettet.' }
    expect(answerCorrection(moverOf(sofie, id), answered)).toEqual({ status: 'saved' })
    expect(answerCorrection(moverOf(sofie, id), answered)).toEqual({ status: 'saved' })
    expect(answerCorrection(moverOf(anders, id), { id: given.id, answer: 'Nej' })).toEqual({
      status: 'answered',
      stored: 'Rettet.',
    })
  })

  test('a correction of another review cannot be answered from this one', () => {
    const [one, other] = [agreedReview(), agreedReview()]
    const given = { ...correction, id: crypto.randomUUID() }
    correctFact(moverOf(one.member, one.id), given)
    const answer = { id: given.id, answer: 'Rettet.' }
    expect(answerCorrection(moverOf(other.sofie, other.id), answer)).toEqual({ status: 'refused' })
  })

  test('checked twice is checked once, and then nothing more is corrected', () => {
    const { id, manager, member } = agreedReview()
    expect(checkFacts(moverOf(manager, id))).toEqual({ status: 'checked' })
    expect(checkFacts(moverOf(manager, id))).toEqual({ status: 'checked' })
    expect(checkFacts(moverOf(member, id))).toEqual({ status: 'refused' })
    expect(correctFact(moverOf(member, id), correction)).toEqual({ status: 'refused' })
    expect(eventsOf(id).filter(({ event }) => event === 'checked')).toHaveLength(1)
  })

  test.each([
    ['2099-02-28T22:59:00Z', 'refused'], // the last minute of the last day, in Denmark
    ['2099-02-28T23:00:00Z', 'skipped'],
  ])('on %s going on without it is %s', (now, status) => {
    const { id, sofie } = agreedReview({ reviewOn: '2099-01-31' })
    expect(skipCheck(moverOf(sofie, id), 'Teamet er i gang med at flytte', new Date(now))).toEqual({ status })
    expect(reviewOf(id).phase).toBe(status === 'skipped' ? 'checked' : 'agreed')
  })

  test('that was skipped is told of in the report, until the team has made one after all', () => {
    const { id, sofie, member } = agreedReview()
    skipCheck(moverOf(sofie, id), 'Teamet flytter', new Date('2099-01-01'))
    expect(reportNow(id).without).toEqual(['check'])
    expect(reportNow(id).text.basis).toContain('uden at teamet havde kontrolleret fakta')
    reopenAgreement(moverOf(sofie, id), 'Et punkt var forkert', new Date('2099-01-02'))
    conclude(sofie, id)
    checkFacts(moverOf(member, id), new Date('2099-01-03'))
    expect(reportNow(id).without).toEqual([])
  })

  test('sent again after a reopening is no check of the new scores', () => {
    const { id, sofie, member } = checkedReview()
    reopenAgreement(moverOf(sofie, id), 'Et punkt var forkert')
    expect(checkFacts(moverOf(member, id))).toEqual({ status: 'refused' })
    const other = agreedReview()
    skipCheck(moverOf(other.sofie, other.id), 'Teamet flytter', new Date('2099-01-01'))
    reopenAgreement(moverOf(other.sofie, other.id), 'Et punkt var forkert', new Date('2099-01-02'))
    expect(skipCheck(moverOf(other.sofie, other.id), 'Teamet flytter')).toEqual({ status: 'refused' })
  })

  test('the team does not skip its own check', () => {
    const { id, manager } = agreedReview()
    expect(skipCheck(moverOf(manager, id), 'x', new Date('2099-01-01'))).toEqual({ status: 'refused' })
  })
})

describe('approval', () => {
  test('the last one freezes the whole report', () => {
    const { id, sofie, anders } = checkedReview()
    const before = reportNow(id)
    expect(approveNow(sofie, id)).toEqual({ status: 'approved' })
    expect(reviewOf(id).phase).toBe('checked')
    expect(approveNow(anders, id)).toEqual({ status: 'approved' })
    expect(reviewOf(id)).toMatchObject({ phase: 'approved', approvedAt: expect.any(Date) })
    const row = db.select().from(reviewReports).where(eq(reviewReports.reviewId, id)).get()
    expect(row?.frozen).toEqual(before)
    expect(eventsOf(id).filter(({ event }) => event === 'approved')).toHaveLength(2)
  })

  test('of one rater alone freezes at once', () => {
    const review = preparedReview({ mode: 'self' })
    rateAndLock(review, [3])
    conclude(review.manager, review.id)
    expect(approveNow(review.manager, review.id)).toEqual({ status: 'approved' })
    expect(reviewOf(review.id).phase).toBe('approved')
  })

  test('sent twice is one', () => {
    const { id, sofie } = checkedReview()
    const seen = seenNow(id)
    approveReport(moverOf(sofie, id), seen)
    expect(approveReport(moverOf(sofie, id), seen)).toEqual({ status: 'approved' })
    expect(eventsOf(id).filter(({ event }) => event === 'approved')).toHaveLength(1)
    expect(reviewOf(id).phase).toBe('checked')
  })

  test('is of what was seen: words saved since are to be read first', () => {
    const { id, sofie, anders } = checkedReview()
    const seen = seenNow(id)
    const text = { ...reportNow(id).text, attention: 'Noget helt andet.' }
    saveText(moverOf(anders, id), text, seenNow(id))
    expect(approveReport(moverOf(sofie, id), seen)).toEqual({ status: 'changed' })
    expect(approveNow(sofie, id)).toEqual({ status: 'approved' })
  })

  test('is of the scores too: agreed on again, they are to be seen again', () => {
    const { id, sofie, member } = checkedReview()
    const seen = seenNow(id)
    reopenAgreement(moverOf(sofie, id), 'Et punkt var forkert')
    agreeOn(sofie, id, 'cti-a2', 1)
    conclude(sofie, id)
    checkFacts(moverOf(member, id))
    expect(approveReport(moverOf(sofie, id), seen)).toEqual({ status: 'changed' })
  })

  test('is of one report: where the numbers change in between, the first one falls', () => {
    const earlier = approvedReview(3)
    const { id, sofie, anders, member } = agreedReview({ again: earlier })
    checkFacts(moverOf(member, id))
    expect(approveNow(sofie, id)).toEqual({ status: 'approved' })
    const correction = {
      id: crypto.randomUUID(),
      itemId: 'cti-a1',
      score: 1,
      notRelevantReason: null,
      reason: 'Talt to gange',
    }
    correctScore(moverOf(earlier.sofie, earlier.id), correction, 0)
    expect(stateOf(id)).toEqual(['before', 'none'])

    expect(approveNow(anders, id)).toEqual({ status: 'approved' })
    expect(reviewOf(id).phase).toBe('checked')
    expect(stateOf(id)).toEqual(['fell', 'given'])
    const both = reportNow(id)
    expect(approveNow(sofie, id)).toEqual({ status: 'approved' })
    expect(reviewOf(id).phase).toBe('approved')
    expect(storedReport(id, db)?.frozen).toEqual(both)
    expect(both.items[0]?.before).toBe(1)
  })

  test('falls too where words are to be looked through first, so that they can be', () => {
    const earlier = approvedReview(3)
    const { id, sofie, anders, member } = agreedReview({ again: earlier })
    const text = { ...reportNow(id).text, standing: 'Det går godt.' }
    saveText(moverOf(sofie, id), text, seenNow(id))
    checkFacts(moverOf(member, id))
    approveNow(sofie, id)
    const correction = { id: crypto.randomUUID(), itemId: 'cti-a1', score: 1, notRelevantReason: null }
    correctScore(moverOf(earlier.sofie, earlier.id), { ...correction, reason: 'Talt to gange' }, 0)
    expect(approveNow(anders, id)).toEqual({ status: 'stale', sections: ['standing'] })
    const now = { ...reportNow(id).text, standing: 'Det går bedre.' }
    expect(saveText(moverOf(anders, id), now, seenNow(id))).toEqual({ status: 'saved' })
    expect(approveNow(anders, id)).toEqual({ status: 'approved' })
  })

  test('sent again after a reopening is none', () => {
    const { id, sofie } = checkedReview()
    const seen = seenNow(id)
    approveReport(moverOf(sofie, id), seen)
    reopenAgreement(moverOf(sofie, id), 'Et punkt var forkert')
    expect(approveReport(moverOf(sofie, id), seen)).toEqual({ status: 'refused' })
  })

  test('waits for answers to the team’s corrections', () => {
    const { id, member, sofie } = agreedReview()
    const given = { id: crypto.randomUUID(), subject: 'cti-a1', text: 'Vi har ti forløb' }
    correctFact(moverOf(member, id), given)
    checkFacts(moverOf(member, id))
    expect(approveNow(sofie, id)).toEqual({ status: 'unanswered' })
    answerCorrection(moverOf(sofie, id), { id: given.id, answer: 'Rettet.' })
    expect(approveNow(sofie, id)).toEqual({ status: 'approved' })
  })

  test('is for the raters, and not before the facts are checked', () => {
    const agreed = agreedReview()
    expect(approveNow(agreed.sofie, agreed.id)).toEqual({ status: 'refused' })
    const { id, member, manager } = checkedReview()
    for (const person of [member, manager, createPerson()])
      expect(approveNow(person, id)).toEqual({ status: 'refused' })
  })
})

describe('what is frozen', () => {
  function frozenReview() {
    const review = checkedReview()
    approveNow(review.sofie, review.id)
    approveNow(review.anders, review.id)
    return review
  }

  test('stays through an erratum, a new name of the team and a changed fact sheet', () => {
    const { id, sofie, team } = frozenReview()
    const before = reportNow(id)
    const correction = {
      id: crypto.randomUUID(),
      itemId: 'cti-a1',
      score: 5,
      notRelevantReason: null,
      reason: 'x',
    }
    expect(correctScore(moverOf(sofie, id), correction, 0)).toEqual({ status: 'saved' })
    db.$client.prepare("update teams set name = 'Team Nyt' where id = ?").run(team.id)
    db.$client.prepare('update reviews set case_count = 1 where id = ?').run(id)
    expect(reportNow(id)).toEqual(before)
  })

  test('can be changed or deleted by nobody, not even past the app', () => {
    const { id } = frozenReview()
    const run = (sql: string) => () => db.$client.prepare(sql).run(id)
    expect(run("update review_reports set text = '{}' where review_id = ?")).toThrow(/never changed/)
    expect(run('delete from review_reports where review_id = ?')).toThrow(/never deleted/)
  })
})
