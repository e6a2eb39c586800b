import { beforeAll, expect, test } from 'vitest'
import { sendWaiting } from '#app/domain/mail/outbox.server.ts'
import { LINK_PLACE } from '#app/mail/link-place.ts'
import { loader as keptFile } from '#app/routes/admin-mail/kept-file.ts'
import { AdminMailPage } from '#app/routes/admin-mail/admin-mail-page.tsx'
import { action, loader } from '#app/routes/admin-mail/route.tsx'
import { AdminMailsPage } from '#app/routes/admin-mails/admin-mails-page.tsx'
import { loader as list } from '#app/routes/admin-mails/route.tsx'
import { db } from '#db/client.server.ts'
import { mails } from '#db/schema/index.ts'
import { sender } from '#tests/support/forms/app-form.ts'
import { readMail } from '#tests/support/mail.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

const admin = { id: '' }
const ids = { invited: '', failed: '' }

beforeAll(() => {
  const person = createPerson()
  grant(person, 'admin')
  admin.id = person.id
  const add = (subject: string, facts: Partial<typeof mails.$inferInsert>) =>
    db
      .insert(mails)
      .values({
        personId: createPerson({ name: 'Mette Holm' }).id,
        key: subject,
        subject,
        text: 'Hej',
        ...facts,
      })
      .returning()
      .get().id
  ids.invited = add('Velkommen', { text: `Vælg kodeord: ${LINK_PLACE}`, link: 'invitation' })
  ids.failed = add('Noget venter', { failures: 1, claimedAt: new Date() })
})

async function page(id: string) {
  const answer = await call(loader, await requestFrom(admin, `/admin/mail/${id}`), { mail: id })
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return render(<AdminMailPage mail={answer.mail} isRefused={false} />)
}
const drawList = async (search = '') => {
  const answer = await call(list, await requestFrom(admin, `/admin/mail${search}`))
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return render(<AdminMailsPage {...answer} />)
}
const fileOf = async (person: { id: string }, id: string) =>
  call(keptFile, await requestFrom(person, `/admin/mail/${id}/mail.eml`), { mail: id })

test('the list says where mails go, what failed, and keeps to the filter', async () => {
  const all = await drawList()
  expect(all).toContain('De gemmes som filer')
  expect(all).toContain('1 mail er ikke nået frem')
  expect(all).toContain('Velkommen')
  const failed = await drawList('?tilstand=failed&q=mette')
  expect(failed).toContain('Noget venter')
  expect(failed).not.toContain('Velkommen')
  expect(await drawList('?q=%25')).toContain('Ingen mails passer.')
})

test('a link is made when the mail is sent, and stands in the file alone', async () => {
  expect(await page(ids.invited)).toContain('[Her kommer linket.')
  expect((await fileOf(admin, ids.invited)).status).toBe(404)
  await sendWaiting(new AbortController().signal)
  const html = await page(ids.invited)
  expect(html).toContain('[Her kommer linket.')
  expect(html).not.toContain('/kodeord/')
  expect(html).toContain('Gemt som fil</span>')
  expect(html).not.toContain('Sendt')
  expect(await drawList('?q=mette&tilstand=sent')).toContain('Gemt som fil</span>')
  expect(html).toContain(`href="/admin/mail/${ids.invited}/mail.eml"`)

  const file = await fileOf(admin, ids.invited)
  expect(file.headers.get('content-type')).toBe('message/rfc822')
  expect(file.headers.get('content-disposition')).toContain('attachment')
  expect(readMail(Buffer.from(await file.arrayBuffer()).toString('latin1')).text).toContain('/kodeord/')
  expect((await fileOf(createPerson(), ids.invited)).status).toBe(404)
})

test('one that was just tried is left alone, and one that is none is not there', async () => {
  const send = (id: string, intent: string) =>
    sender(action, admin, `/admin/mail/${id}`, { mail: id })({ intent })
  expect(await send(ids.failed, 'try-again')).toMatchObject({ status: 409 })
  expect(await send(ids.failed, 'other')).toMatchObject({ status: 400 })
  expect(await send('../../keys', 'try-again')).toMatchObject({ status: 404 })
})
