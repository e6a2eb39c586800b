import { expect, test } from 'vitest'
import { passwordProblem } from '#app/domain/auth/password.ts'
import { hashPassword, passwordFits } from '#app/domain/auth/passwords.server.ts'

test.each([
  ['', 'too-short'],
  ['fjorten tegn .', 'too-short'],
  ['14 tegn er kort', null],
  ['otte og tyve', 'too-short'],
  ['password1234567', 'too-common'],
  ['Adgangskode!2026', 'too-common'],
  ['123456789012345', 'too-common'],
  ['aaaaaaaaaaaaaaaaaaaa', 'too-common'],
  ['kommune kommune kommune', 'too-common'],
  ['fodfæste demo 2026', null],
  ['en blå cykel med punkteret dæk', null],
  ['日本語のパスワードはとても長いです', null],
  ['x'.repeat(257), 'too-long'],
] as const)('%j: %s', (password, problem) => {
  expect(passwordProblem(password)).toBe(problem)
})

test('a password fits its own hash exactly as it was typed, and nothing fits no hash', async () => {
  const hash = await hashPassword('en blå cykel ')
  expect(hash).toContain('$argon2id$v=19$m=65536,t=3,p=1$')
  expect(await passwordFits(hash, 'en blå cykel ')).toBe(true)
  expect(await passwordFits(hash, 'en blå cykel')).toBe(false)
  expect(await passwordFits(null, 'en blå cykel ')).toBe(false)
})

test('a dozen sign-ins at once all get their answer, four at a time', async () => {
  const hash = await hashPassword('en blå cykel med dæk')
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => passwordFits(hash, i % 2 ? 'nej' : 'en blå cykel med dæk')),
  )
  expect(answers.filter(Boolean)).toHaveLength(6)
})
