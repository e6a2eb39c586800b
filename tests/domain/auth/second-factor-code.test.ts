import { statSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { digestOfCode, openSecret, sealSecret } from '#app/domain/auth/seal.server.ts'
import { hashOf } from '#app/domain/auth/lucia.server.ts'
import { takeCode } from '#app/domain/auth/second-factor-code.server.ts'
import { env } from '#app/http/env.server.ts'
import { db, write } from '#db/client.server.ts'
import { auditLog, recoveryCodes, signInFailures, totpSecrets } from '#db/schema/index.ts'
import { codeOf } from '#tests/support/app-code.ts'
import { createPerson } from '#tests/support/people.ts'
import { giveApp } from '#tests/support/second-factor.ts'

const NOW = new Date('2026-11-22T12:00:10Z')
const MINUTE = 60_000
const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)
const holder = () => {
  const { id } = createPerson()
  const { secret, codes } = giveApp(id)
  const code = (steps = 0) => codeOf(secret, steps, NOW.getTime())
  return { id, codes, code }
}
type Holder = ReturnType<typeof holder>
const take = ({ id }: Pick<Holder, 'id'>, typed: string, now = NOW, address = '192.0.2.7') =>
  write((tx) => takeCode(tx, id, typed, address, now)).status

beforeEach(() => db.delete(signInFailures).run())

test('a code counts once, and so does everything before it', () => {
  const mette = holder()
  expect(take(mette, mette.code())).toBe('right')
  expect(take(mette, mette.code())).toBe('wrong')
  expect(take(mette, mette.code(-1))).toBe('wrong') // the clock allows it, but a later one has been used
  expect(take(mette, mette.code(1))).toBe('right')
  expect(take(mette, mette.code(2))).toBe('wrong') // not yet
})

test('a recovery code counts once, however it is typed, and for its own person alone', () => {
  const [mette, bo] = [holder(), holder()]
  const [code = '', other = ''] = mette.codes
  expect(mette.codes).toHaveLength(10)
  expect(new Set(mette.codes).size).toBe(10)
  expect(code).toMatch(/^(\w{4}-){2}\w{4}$/) // twelve letters of five bits
  expect(take(bo, code)).toBe('wrong')
  expect(take(mette, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe('right')
  expect(take(mette, code)).toBe('wrong')
  expect(take(mette, other)).toBe('right')
})

test('a copy of the database does not tell which code a digest is of: the key and the person are in it', () => {
  const mette = holder()
  const [code = ''] = mette.codes.map((one) => one.replaceAll('-', ''))
  const stored = db
    .select()
    .from(recoveryCodes)
    .all()
    .map(({ digest }) => digest)
  expect(stored).toContain(digestOfCode(mette.id, code))
  expect(stored).not.toContain(hashOf(code))
  expect(digestOfCode('another', code)).not.toBe(digestOfCode(mette.id, code))
})

test('the database holds neither the secret nor a recovery code', () => {
  const mette = holder()
  const stored = JSON.stringify([db.select().from(totpSecrets).all(), db.select().from(recoveryCodes).all()])
  for (const code of mette.codes) {
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(code.replaceAll('-', ''))
  }
  const { sealed } = db.select().from(totpSecrets).where(eq(totpSecrets.personId, mette.id)).get()!
  expect(stored).not.toContain(openSecret(mette.id, sealed))
})

test('a seal opens for its own person, and not once anything in it has been changed', () => {
  const [one, two] = [sealSecret('mette', 'HEMMELIG'), sealSecret('mette', 'HEMMELIG')]
  expect(one).not.toBe(two)
  expect(openSecret('mette', one)).toBe('HEMMELIG')
  const bytes = Buffer.from(one, 'base64url')
  const changed = Array.from(bytes, (_, place) => bytes.map((byte, at) => (at === place ? byte ^ 1 : byte)))
  for (const wrong of changed)
    expect(openSecret('mette', Buffer.from(wrong).toString('base64url'))).toBeNull()
  for (const wrong of ['', 'x', one.slice(0, 20), one.slice(0, -2)])
    expect(openSecret('mette', wrong)).toBeNull()
  expect(openSecret('bo', one)).toBeNull()
  expect(statSync(path.join(env.DATA_DIR, 'keys', 'second-factor.key')).mode & 0o777).toBe(0o600)
})

test('a secret that does not open makes no code right; recovery codes still are', () => {
  const mette = holder()
  db.update(totpSecrets)
    .set({ sealed: sealSecret('another', 'ABCD') })
    .run()
  expect(take(mette, mette.code())).toBe('wrong')
  expect(take(mette, mette.codes[0] ?? '')).toBe('right')
})

test('a secret that no first code has confirmed does not count', () => {
  const mette = holder()
  db.update(totpSecrets).set({ confirmedAt: null }).where(eq(totpSecrets.personId, mette.id)).run()
  expect(take(mette, mette.code())).toBe('wrong')
})

test('after five failures the account waits, a minute first, and a right code makes all good', () => {
  const mette = holder()
  for (let i = 0; i < 5; i += 1) expect(take(mette, '000000')).toBe('wrong')
  expect(take(mette, mette.code())).toBe('wait')
  expect(take(mette, mette.code(), after(MINUTE - 1))).toBe('wait')
  expect(take(mette, mette.code(2), after(MINUTE))).toBe('right')
  for (let i = 0; i < 4; i += 1) expect(take(mette, '000000', after(MINUTE))).toBe('wrong')
  expect(take(mette, mette.codes[0] ?? '', after(MINUTE))).toBe('right')
})

test('fifty failures from one address, over many accounts, make it wait; others go on', () => {
  for (let i = 0; i < 50; i += 1) expect(take({ id: `${i}` }, '000000', NOW, '192.0.2.9')).toBe('wrong')
  const mette = holder()
  expect(take(mette, mette.code(), NOW, '192.0.2.9')).toBe('wait')
  expect(take(mette, mette.code(), NOW, '192.0.2.8')).toBe('right')
})

test('what is refused stands in the log of use, without what was typed', () => {
  const mette = holder()
  take(mette, '987654')
  const told = db.select().from(auditLog).where(eq(auditLog.subjectId, mette.id)).all()
  expect(told).toMatchObject([{ actorId: null, action: 'second-factor-refused', detail: 'code' }])
  expect(JSON.stringify(told)).not.toContain('987654')
})
