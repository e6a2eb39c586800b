import { expect, test } from 'vitest'
import { loader as paperLoader } from '#app/routes/certificate-pdf/route.tsx'
import { loader } from '#app/routes/my-certificates/route.tsx'
import { createCertificate } from '#tests/support/certificates.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/read-pdf.ts'

const mette = createPerson({ name: 'Mette Ærø' })
const own = createCertificate(mette, { title: 'CTI grundkursus' })
const bo = createPerson({ name: 'Bo Bech' })

const paper = async (person: { id: string }, file: string) =>
  call(paperLoader, await requestFrom(person, `/mine-beviser/${file}`), { file })

test('a person sees their own certificates, each with the address to share', async () => {
  expect(await call(loader, await requestFrom(mette, '/mine-beviser'))).toMatchObject({
    certificates: [{ id: own.id, verifyUrl: `http://127.0.0.1:3000/bevis/${own.code}`, status: 'valid' }],
  })
})

test('who has none sees none', async () => {
  expect(await call(loader, await requestFrom(bo, '/mine-beviser'))).toMatchObject({ certificates: [] })
})

test.each([
  '/mine-beviser',
  `/mine-beviser/${own.id}.pdf`,
])('a stranger to %s signs in first', async (path) => {
  const handler = path.endsWith('.pdf') ? paperLoader : loader
  const response = await call<unknown>(handler, new Request(`http://127.0.0.1:3000${path}`), {
    file: `${own.id}.pdf`,
  })
  expect(response).toMatchObject({ status: 302 })
  expect(response instanceof Response && response.headers.get('location')).toBe(
    `/log-ind?returnTo=${encodeURIComponent(path)}`,
  )
})

test('the paper comes as a PDF that no cache keeps, under a name one can find again', async () => {
  const response = await paper(mette, `${own.id}.pdf`)
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="kursusbevis-cti-grundkursus-mette-aeroe.pdf"',
    'cache-control': 'private, no-store',
  })
  expect(readPdf(new Uint8Array(await response.arrayBuffer())).letters).toContain('MetteÆrø')
})

test('nobody gets the paper of another, not even an administrator', async () => {
  const ingrid = createPerson()
  grant(ingrid, 'admin')
  grant(ingrid, 'manager')
  for (const person of [bo, ingrid]) expect((await paper(person, `${own.id}.pdf`)).status).toBe(404)
})

test.each([
  own.id,
  `${own.id}.PDF`,
  `${own.id}.html`,
  `${own.code}.pdf`,
  '.pdf',
  '..%2F.pdf',
  'x.pdf',
])('no paper is called %s', async (file) => {
  expect((await paper(mette, file)).status).toBe(404)
})
