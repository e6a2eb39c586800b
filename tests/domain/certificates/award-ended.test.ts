import { beforeEach, describe, expect, test } from 'vitest'
import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { revokeCertificate } from '#app/domain/certificates/ends.server.ts'
import { issueCertificate } from '#app/domain/certificates/issue.server.ts'
import { ownApproval, sayDone } from '#app/domain/progress/approvals.server.ts'
import { renewalIn } from '#app/domain/progress/renewals.server.ts'
import { write } from '#db/client.server.ts'
import { certificateEnds } from '#db/schema/index.ts'
import { saidBy } from '#tests/support/approvals.ts'
import { award, storedCertificates } from '#tests/support/certificates.ts'
import { createPerson, grant, signedIn } from '#tests/support/people.ts'
import { approveAt, attendAt, readLesson, revokeAt, takeTestAt } from '#tests/support/renewals.ts'
import { course, cyclesOf, FIRST, firstCertificate, noon, renew } from '#tests/support/cycles.ts'

let person = { id: '' }
beforeEach(() => {
  person = createPerson({ name: 'Mette Holm' })
})

describe('when the certificate has ended before its time', () => {
  const REVOKED = noon('2026-06-01')

  test('revoked, the whole course is open at once, and what was done before does not count', () => {
    firstCertificate(person)
    const [first] = storedCertificates(person)
    if (first) revokeAt(first, REVOKED)
    award(person, course, REVOKED)
    expect(cyclesOf(person)).toHaveLength(1)
    expect(heldCertificates([person.id], '2026-06-02')).toEqual([])
    expect(renewalIn(person.id, course, REVOKED)).toMatchObject({
      path: { kind: 'whole' },
      progress: { stepsDone: 0 },
    })

    const again = noon('2026-06-09')
    readLesson(person, course, 'l1', again)
    readLesson(person, course, 'l2', again)
    takeTestAt(person, course, again)
    approveAt(person, course, 'practice-task', 2, again)
    attendAt(person, course, again)
    expect(cyclesOf(person).at(-1)).toEqual({ cycle: 2, issuedOn: '2026-06-09', expiresOn: '2028-06-09' })
  })

  test('a renewal that was half way when the certificate was revoked begins anew', () => {
    firstCertificate(person)
    const [first] = storedCertificates(person)
    readLesson(person, course, 'l2', noon('2028-01-10'))
    if (first) revokeAt(first, noon('2028-01-11'))
    const between = renewalIn(person.id, course, noon('2028-01-11'))
    expect(between?.progress.lessons.map(({ done }) => done)).toEqual([false, false])
    readLesson(person, course, 'l2', noon('2028-01-12'))
    readLesson(person, course, 'l1', noon('2028-01-12'))
    const after = renewalIn(person.id, course, noon('2028-01-12'))
    expect(after?.progress.lessons.map(({ done }) => done)).toEqual([true, true])
  })

  test('what was said and recorded before the very moment of the revocation counts for nothing', () => {
    const later = (minutes: number) => new Date(FIRST.getTime() + minutes * 60_000)
    firstCertificate(person)
    const [first] = storedCertificates(person)
    approveAt(person, course, 'practice-task', 2, later(1))
    if (first) revokeAt(first, later(2))
    const stepsDone = () => renewalIn(person.id, course, later(4))?.progress.stepsDone
    expect(stepsDone()).toBe(0) // the day is today's, but was recorded before
    expect(ownApproval(person.id, course, 'practice-task', later(4))).toEqual({
      state: { status: 'not-said' },
      open: { cycle: 2, from: '2026-03-01' },
    })
    approveAt(person, course, 'practice-task', 2, later(3))
    expect(stepsDone()).toBe(1)
    expect(ownApproval(person.id, course, 'practice-task', later(4)).state.status).toBe('approved')
  })

  test('it is counted from the moment in which an administrator took it back', () => {
    firstCertificate(person)
    const [first] = storedCertificates(person)
    const admin = createPerson()
    grant(admin, 'admin')
    const why = { reason: 'issued-in-error', note: null } as const
    revokeCertificate(signedIn(admin), first?.id ?? '', why, REVOKED)
    expect(renewalIn(person.id, course, noon('2026-06-02'))?.since).toEqual(REVOKED)
  })

  test('what waits from before the revocation gives way to what is said anew', () => {
    firstCertificate(person)
    const [first] = storedCertificates(person)
    sayDone(person.id, course, 'practice-task', '2028-05-01', noon('2028-05-01')) // for the whole path
    if (first) revokeAt(first, noon('2028-05-02'))
    sayDone(person.id, course, 'practice-task', '2028-05-03', noon('2028-05-03'))
    expect(saidBy(person).map(({ cycle, doneOn }) => [cycle, doneOn])).toEqual([
      [1, '2026-03-01'],
      [2, '2028-05-03'],
    ])
  })

  test('replaced, the one with the right name is renewed, and no other is given', () => {
    firstCertificate(person)
    const [first] = storedCertificates(person)
    if (!first) throw new Error('No certificate')
    const { id: certificateId, code: _code, ...facts } = first
    write((tx) => {
      const replacedBy = issueCertificate(tx, { ...facts, edition: 2, holderName: 'Mette Lund' })?.id ?? ''
      tx.insert(certificateEnds)
        .values({ certificateId, kind: 'replaced', replacedBy, endedOn: '2026-04-01' })
        .run()
    })
    award(person, course, noon('2026-04-02'))
    expect(cyclesOf(person).map(({ cycle }) => cycle)).toEqual([1, 1])
    expect(renewalIn(person.id, course, noon('2026-04-02'))).toBeNull()
    renew(person, 2, noon('2028-03-01'))
    expect(cyclesOf(person).map(({ cycle }) => cycle)).toEqual([1, 1, 2])
  })
})
