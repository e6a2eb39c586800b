import { describe, expect, test } from 'vitest'
import { signedCredential, signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { PersonForm } from '#app/domain/people/account-form.ts'
import { createCertificate } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'

const problemWith = (name: string) =>
  PersonForm.safeParse({ name, email: 'ny@example.org', from: '2026-11-22' }).error?.issues.map(
    ({ message }) => message,
  )

describe('the name of a new account', () => {
  test('is kept as it will be printed', () => {
    const given = { name: '\u202eMette\u200b   A\u030agaard ', email: 'ny@example.org', from: '2026-11-22' }
    expect(PersonForm.parse(given).name).toBe('Mette Ågaard')
  })

  test.each([
    ['Bo', undefined],
    ['å'.repeat(70), undefined],
    ['B', ['name-too-short']],
    ['\u200b\u200b', ['name-too-short']],
    ['å'.repeat(71), ['name-too-long']],
    ['🎓'.repeat(80), ['name-too-long']],
    ['Mette 2', ['name-letters']],
    ['mette@example.org', ['name-letters']],
    ['Mette 110180\u200b1234', ['cpr']],
  ])('%j: %j, the first that is wrong alone', (name, problems) => {
    expect(problemWith(name)).toEqual(problems)
  })
})

describe('the first certificate of an account that is older than the rule', () => {
  test.each([
    ['  Mette\u200b \u202eHolm ', 'Mette Holm'],
    ['Å'.repeat(200), 'Å'.repeat(200)],
    ['Mette 🎓 <b>2</b>', 'Mette 🎓 <b>2</b>'],
    ['7', '7'],
  ])('of %j says %j, and is signed', async (name, printed) => {
    const certificate = createCertificate(createPerson({ name }))
    expect(certificate.holderName).toBe(printed)
    await signWaiting()
    expect(signedCredential(certificate.id)?.json).toContain(JSON.stringify(printed))
  })
})
