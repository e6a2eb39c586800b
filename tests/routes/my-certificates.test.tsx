import { expect, test } from 'vitest'
import { issueCertificate } from '#app/domain/certificates/issue.server.ts'
import { addDays, today } from '#app/domain/dates.ts'
import { CertificateCard } from '#app/routes/my-certificates/certificate-card.tsx'
import { MyCertificatesPage } from '#app/routes/my-certificates/my-certificates-page.tsx'
import type { OwnCertificate } from '#app/routes/my-certificates/own-certificate.ts'
import { loader } from '#app/routes/my-certificates/route.tsx'
import { write } from '#db/client.server.ts'
import { createCertificate, endCertificate } from '#tests/support/certificates.ts'
import { call, createPerson, requestFrom } from '#tests/support/people.ts'
import { render } from '#tests/support/render.tsx'

type Stored = ReturnType<typeof createCertificate>

/** Another certificate of the same person and course. */
function another(first: Stored, facts: Partial<Stored>): Stored {
  const { id: _id, code: _code, ...same } = first
  const issued = write((tx) => issueCertificate(tx, { ...same, ...facts }))
  if (!issued) throw new Error('There is one of this cycle and edition')
  return issued
}

async function open(person: { id: string }) {
  const answer = await call(loader, await requestFrom(person, '/mine-beviser'))
  if (answer instanceof Response) throw new Error(`The page answered ${answer.status}`)
  return answer.certificates
}

const draw = async (person: { id: string }) =>
  render(<MyCertificatesPage certificates={await open(person)} />, '/mine-beviser')

/** The two parts of the page: what counts, and what is past. */
const partsOf = (page: string) => page.split('Tidligere beviser')

test('a stranger signs in first', async () => {
  const response = await call<unknown>(loader, new Request('http://127.0.0.1:3000/mine-beviser'))
  expect(response).toMatchObject({ status: 302 })
})

test('a person sees their own certificates and nobody else’s', async () => {
  const mette = createPerson()
  const own = createCertificate(mette)
  createCertificate(createPerson())
  expect(await open(mette)).toMatchObject([
    { id: own.id, verifyUrl: `http://127.0.0.1:3000/bevis/${own.code}`, status: 'valid', successor: null },
  ])
})

test('who has none is told how to get one', async () => {
  const page = await draw(createPerson())
  expect(page).toContain('Du har ingen beviser endnu')
  expect(page).not.toContain('Tidligere beviser')
})

test('a certificate that counts has its files, its link and the way to LinkedIn', async () => {
  const person = createPerson()
  const own = createCertificate(person, { title: 'CTI & netværk' })
  const page = await draw(person)
  for (const ending of ['pdf', 'json', 'jwt', 'png', 'svg']) {
    expect(page).toContain(`href="/mine-beviser/${own.id}.${ending}"`)
  }
  expect(page).toContain(`>http://127.0.0.1:3000/bevis/${own.code}</span>`)
  expect(page).toContain(`href="/bevis/${own.code}"`)
  expect(page).not.toContain('Kopiér linket') // a script adds it
  expect(page).toContain('Du forlader Fodfæste.')
  expect(page).not.toContain('Tidligere beviser')
})

test('LinkedIn is told course, issuer, dates and link, as the page says, and no more', async () => {
  const person = createPerson()
  const own = createCertificate(person, { title: 'CTI & netværk', at: new Date('2026-03-05T12:00:00Z') })
  const [address = ''] =
    /https:\/\/www\.linkedin\.com[^"]*" rel="noopener noreferrer"/.exec(await draw(person)) ?? []
  const { searchParams } = new URL(address.split('"')[0]?.replaceAll('&amp;', '&') ?? '')
  expect(Object.fromEntries(searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'CTI & netværk',
    organizationName: own.issuer,
    issueYear: '2026',
    issueMonth: '3',
    expirationYear: '2028',
    expirationMonth: '3',
    certUrl: `http://127.0.0.1:3000/bevis/${own.code}`,
  })
})

test('a renewed certificate is an earlier one, and leads to the new one', async () => {
  const person = createPerson()
  const first = createCertificate(person)
  const second = another(first, { cycle: 2 })
  const [now = '', earlier = ''] = partsOf(await draw(person))
  expect(now).toContain(`id="bevis-${second.id}"`)
  expect(now).not.toContain(`id="bevis-${first.id}"`)
  expect(earlier).toContain('Du har fornyet beviset.')
  expect(earlier).toContain(`href="#bevis-${second.id}"`)
  expect(earlier).toContain(`href="/mine-beviser/${first.id}.pdf"`)
})

test('a replaced one says when the name was corrected, and leads to the new one', async () => {
  const person = createPerson()
  const first = createCertificate(person)
  const corrected = another(first, { edition: 2, holderName: 'Rettet Navn' })
  endCertificate(first, { kind: 'replaced', replacedBy: corrected.id }, '2026-11-20')
  const [now = '', earlier = ''] = partsOf(await draw(person))
  expect(now).toContain(`id="bevis-${corrected.id}"`)
  expect(earlier).toContain('Erstattet')
  expect(earlier).toContain('Navnet blev rettet 20. november 2026. Brug det nye bevis.')
  expect(earlier).toContain(`href="#bevis-${corrected.id}"`)
  expect(earlier).not.toContain('Gyldigt til og med')
})

test('a replaced one gives no advice to use another that has been revoked', async () => {
  const person = createPerson()
  const first = createCertificate(person)
  const corrected = another(first, { edition: 2, holderName: 'Rettet Navn' })
  endCertificate(first, { kind: 'replaced', replacedBy: corrected.id }, '2026-11-20')
  endCertificate(corrected, { kind: 'revoked', reason: 'holder-asked' }, '2026-11-21')
  const page = await draw(person)
  expect(page).toContain('Navnet blev rettet 20. november 2026.')
  expect(page).not.toContain('Brug det nye bevis')
  expect(page).not.toContain(`href="#bevis-${corrected.id}"`)
})

test('a revoked one says when, why and who to turn to; the one before it counts again', async () => {
  const person = createPerson()
  const first = createCertificate(person)
  const second = another(first, { cycle: 2 })
  endCertificate(second, { kind: 'revoked', reason: 'requirements-not-met' }, '2026-11-20')
  const [now = '', earlier = ''] = partsOf(await draw(person))
  expect(now).toContain(`id="bevis-${first.id}"`)
  expect(earlier).toContain(`id="bevis-${second.id}"`)
  expect(earlier).toContain(
    'Videnscentret tilbagekaldte beviset 20. november 2026. Kravene til beviset var ikke opfyldt.',
  )
  expect(earlier).toContain('Skriv til videnscentret')
  expect(earlier).not.toContain('Del beviset')
})

const OWN: OwnCertificate = {
  id: 'a',
  courseTitle: 'CTI grundkursus',
  courseVersion: '1.0.0',
  issuedOn: '2025-01-01',
  expiresOn: addDays(today(), 10),
  daysLeft: 10,
  status: 'expires-soon',
  end: null,
  endedOn: null,
  reason: null,
  successor: null,
  renewal: { kind: 'opens', on: '2028-02-01', to: '/kurser/cti' },
  demo: true,
  verifyUrl: 'https://kurser.example.dk/bevis/KODE',
  linkedIn: 'https://www.linkedin.com/profile/add',
}

test.each([
  { what: 'soon', given: {}, words: '(10 dage tilbage)' },
  { what: 'expired', given: { status: 'expired' as const }, words: 'Udløb ' },
  { what: 'a demo', given: {}, words: '>DEMO<' },
  { what: 'renewable later', given: {}, words: 'Du kan forny beviset fra 1. februar 2028.' },
  {
    what: 'of a course that is gone',
    given: { renewal: { kind: 'gone' as const } },
    words: 'Kurset findes ikke længere',
  },
])('one that is $what says so', async ({ given, words }) => {
  expect(await render(<CertificateCard {...OWN} {...given} />)).toContain(words)
})
