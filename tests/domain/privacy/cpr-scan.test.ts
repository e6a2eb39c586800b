import { expect, test } from 'vitest'
import { today } from '#app/domain/dates.ts'
import { scanForCpr } from '#app/domain/privacy/cpr-scan.server.ts'
import { textsWithin } from '#app/domain/privacy/texts-within.ts'
import { db } from '#db/client.server.ts'
import { auditLog, reflections } from '#db/schema/index.ts'
import { createPerson } from '#tests/support/people.ts'

test.each([
  ['en tekst', ['en tekst']],
  ['{"a":{"words":"et"},"b":["to",3,null]}', ['et', 'to']],
  ['[110180,1234]', []],
  ['[ikke JSON', ['[ikke JSON']],
])('in %s one reads %j', (stored, texts) => {
  expect(textsWithin(stored)).toEqual(texts)
})

test('where a number has come in is told once, by its place alone', async () => {
  const [one, other] = [createPerson(), createPerson()]
  const write = (personId: string, text: string) =>
    db.insert(reflections).values({ personId, reflectionId: 'r', text, savedAt: new Date() }).run()
  write(one.id, 'Mødte 110180-1234 i går')
  write(other.id, 'Mødte ingen i går')

  expect(await scanForCpr(today())).toEqual({ texts: 2, 'cpr-numbers': 1 })
  expect(await scanForCpr(today())).toEqual({ texts: 2, 'cpr-numbers': 1 })
  const rows = db.select().from(auditLog).all()
  expect(rows).toMatchObject([
    { action: 'cpr-refused', subjectKind: 'person', subjectId: one.id, detail: 'reflections.text' },
  ])
  expect(JSON.stringify(rows)).not.toContain('1234')
})
