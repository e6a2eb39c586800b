import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import {
  addressOf,
  certificateOf,
  confirmed,
  correction,
  endOf,
  type Fields,
  htmlFor,
  send,
} from '#tests/support/admin-certificate.tsx'
import { createAdmin } from '#tests/support/admins.ts'
import { storedCertificates } from '#tests/support/certificates.ts'

describe('a right name', () => {
  test('is shown as it will be printed, and the new certificate is opened', async () => {
    const admin = await createAdmin()
    const old = certificateOf('Mete Holm')
    const first = await send(admin, old.id, correction({ name: ' Mette\u200b   Ærø ' }))
    expect(first.reply).toMatchObject({ status: 'confirm', typed: { name: 'Mette Ærø' } })
    const html = await htmlFor(admin, old.id, first.reply)
    expect(html).toContain('Du er ved at erstatte beviset til Mete Holm med et til Mette Ærø.')
    expect(storedCertificates({ id: old.personId })).toHaveLength(1)

    const { status, to } = await send(admin, old.id, confirmed(correction()))
    const newer = endOf(old.id)?.replacedBy ?? ''
    expect([status, to]).toEqual([302, addressOf(newer)])
    expect(await htmlFor(admin, newer)).toContain('<h1 class="ds-heading" data-size="lg">Mette Ærø</h1>')
  })

  test.each<[string, string]>([
    ['one letter', 'M'],
    ['71 letters', 'å'.repeat(71)],
    ['a CPR number', 'Mette 110180-1234'],
    ['the name it has', 'Mete Holm'],
    ['a picture', 'Mette 🎓'],
  ])('of %s is refused at the field, and stays', async (_, name) => {
    const admin = await createAdmin()
    const { id } = certificateOf('Mete Holm')
    for (const sent of [correction({ name }), confirmed(correction({ name }))]) {
      const { status, reply } = await send(admin, id, sent)
      expect(status).toBe(400)
      const html = await htmlFor(admin, id, reply)
      expect(html).toContain('href="#correct-name-name"')
      expect(html).toContain(`value="${name}"`)
    }
    expect(endOf(id)).toBeUndefined()
  })

  test('goes to the account unless the box is cleared', async () => {
    const admin = await createAdmin()
    const nameAfter = async (alsoAccount: Fields) => {
      const { id, personId } = certificateOf('Mete Holm')
      const { alsoAccount: _, ...fields } = confirmed(correction())
      await send(admin, id, { ...fields, ...alsoAccount })
      return db.select().from(people).where(eq(people.id, personId)).get()?.name
    }
    expect(await nameAfter({ alsoAccount: 'yes' })).toBe('Mette Ærø')
    expect(await nameAfter({})).toBe('Mete Holm')
    expect(await htmlFor(admin, certificateOf().id)).toMatch(/name="alsoAccount"[^>]*checked/)
  })
})
