import { hash as hashWith } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { passwordProblem } from '#app/domain/auth/password.ts'
import { hashPassword, passwordFits } from '#app/domain/auth/passwords.server.ts'
import { signIn } from '#app/domain/auth/sign-in.server.ts'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'

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

test('a hash made with less work is renewed when its owner signs in, and by nobody else', async () => {
  const password = 'en blå cykel med dæk'
  const dated = await hashWith(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  const today = await hashPassword(password)
  for (const [passwordHash, typed, isRenewed] of [
    [dated, 'en rød cykel med dæk', false],
    [today, password, false],
    [dated, password, true],
  ] as const) {
    const { id, email } = createPerson({ passwordHash })
    await signIn(email, typed, '192.0.2.1', new Request('http://127.0.0.1:3000/log-ind'))
    const stored = db.select().from(people).where(eq(people.id, id)).get()
    expect(stored?.passwordHash !== passwordHash).toBe(isRenewed)
    expect(stored?.passwordHash).toContain(
      isRenewed || passwordHash === today ? 'm=65536,t=3' : 'm=19456,t=2',
    )
    expect(await passwordFits(stored?.passwordHash ?? null, password)).toBe(true)
  }
})
