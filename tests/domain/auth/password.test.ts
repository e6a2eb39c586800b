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
  ['qwertyqwertyqwerty', 'too-common'],
  ['poiuytrewq lkjhgfdsa', 'too-common'],
  ['1qaz2wsx3edc4rfv', 'too-common'],
  ['1q2w3e4r5t6y7u8i', 'too-common'],
  ['abcdefgh zyxwvuts', 'too-common'],
  ['abcdeabcdeabcde', 'too-common'],
  ['blomst1blomst2blomst3', 'too-common'],
  ['håndbold håndbold', 'too-common'],
  ['hyggehyggehyggehyg', 'too-common'],
  ['en blå cykel, en blå cykel', 'too-common'],
  ['adgangskode qwerty', 'too-common'],
  ['hun spillede tennis', null], // tenn is no run
  ['fire hunde og fire katte', null],
  ['banan og citroner', null],
  ['ingen ser mit gamle tv', null],
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
