import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { inDatabase } from '#tests/support/database.ts'
import { submit, unfold, withStates } from '#tests/support/states.ts'

/** The states of the pages where a certificate is verified, held, and ended. */
const { states, server } = withStates()

const CPR = 'Aftalt med 110180-1234'

/** The first certificate of a demo person in a course, whatever has become of it since. */
function certificateOf(name: string, courseId: string) {
  const found = inDatabase(server(), (db) =>
    db
      .prepare<string[], { id: string; code: string; json: string }>(
        `select certificates.id, code, json from certificates
         join people on people.id = person_id
         join credentials on certificate_id = certificates.id
         where email = ? and course_id = ? order by cycle, edition`,
      )
      .get(`${name}@${DEMO_DOMAIN}`, courseId),
  )
  if (!found) throw new Error(`${name} has no certificate in ${courseId}`)
  return found
}

/** A certificate that is none of a demo, which the register alone knows of; its code. */
function realCertificate(): string {
  const code = '7KQMW3XZP9HT7KQMW3XZP9HT7KQM'
  const kept = `person_id, course_id, holder_name, course_title, course_version, content_hash, goals, hours,
    met, issuer, issued_on, expires_on, created_at`
  inDatabase(server(), (db) =>
    db
      .prepare(
        `insert into certificates (id, code, demo, cycle, edition, ${kept})
         select 'real', ?, 0, 9, 1, ${kept} from certificates where id = ?`,
      )
      .run(code, certificateOf('gorm', 'hf-1').id),
  )
  return code
}

/** As issue 7 will do it for somebody who is anonymised: what was signed stays with whoever has the file. */
function forget(certificateId: string) {
  inDatabase(server(), (db) => {
    db.prepare(
      `update certificates set holder_forgotten_on = '2026-11-22', holder_name = '' where id = ?`,
    ).run(certificateId)
    db.prepare('update credentials set json = null, jwt = null where certificate_id = ?').run(certificateId)
  })
}

/** Pastes something into the form for files, and waits for the answer. */
async function paste(page: Page, text: string) {
  await page.goto('/bevis')
  await page.getByLabel('Eller indsæt indholdet').fill(text)
  await submit(page, 'Bekræft filen')
  await page.waitForLoadState()
}

async function upload(page: Page, name: string, buffer: Buffer) {
  await page.goto('/bevis')
  await page.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: '', buffer })
  await submit(page, 'Bekræft filen')
  await page.waitForLoadState()
}

states('verifying a file: not one, changed, genuine, too large', 'jytte', async (page, look) => {
  await paste(page, 'Kære Jytte, tillykke med dit kursusbevis.')
  await page
    .getByText(/^Det er ikke et kursusbevis/)
    .first()
    .waitFor()
  await look('not a certificate')

  const { id, json } = certificateOf('jytte', 'hf-1')
  await paste(page, json.replace('Jytte Ravn', 'Jytte Havn'))
  await page.getByText(/noget i den er ændret/).waitFor()
  await look('changed')
  await paste(page, json)
  await page.getByText(/Gyldigt\. /).waitFor()
  await unfold(page)
  await look('genuine JSON')

  const paper = await page.request.get(`/mine-beviser/${id}.pdf`)
  await upload(page, 'bevis.pdf', await paper.body())
  await page.getByText(/Gyldigt\. /).waitFor()
  await look('genuine PDF')
  await upload(page, 'printet.pdf', Buffer.from('%PDF-1.7\n%%EOF'))
  await page
    .getByText(/^PDF-filen rummer ikke beviset/)
    .first()
    .waitFor()
  await look('printed anew')
  await upload(page, 'stor.pdf', Buffer.alloc(1_500_000))
  await page
    .getByText(/^Det, du sendte, fylder for meget/)
    .first()
    .waitFor()
  await look('too large')
})

states('verifying by the code: every verdict', '', async (page, look) => {
  const verdicts: [string, string, RegExp][] = [
    ['jytte', 'cti-1', /Gyldigt\. /],
    ['freja', 'hf-1', /Udløbet\. /],
    ['pia', 'cti-1', /Tilbagekaldt\. /],
    ['amina', 'hf-1', /Erstattet\. /],
  ]
  await page.goto(`/bevis/${realCertificate()}`)
  await page.getByText('Gyldigt. Beviset er ægte').waitFor()
  await look('a real one')
  for (const [name, course, verdict] of verdicts) {
    await page.goto(`/bevis/${certificateOf(name, course).code}`)
    await page.getByText(verdict).waitFor()
    await unfold(page)
    await look(String(verdict))
  }
  const newer = page.getByRole('link', { name: 'Se det nye bevis' })
  await newer.click()
  await page.getByRole('heading', { name: 'Amina Warsame Yusuf' }).waitFor()
})

states('verifying for a holder who is forgotten, and after too many misses', '', async (page, look) => {
  const { id, code, json } = certificateOf('lise', 'hf-1')
  forget(id)
  await page.goto(`/bevis/${code}`)
  await page.getByText(/^Navnet er slettet hos os/).waitFor()
  await unfold(page)
  await look('forgotten, by the code')
  await paste(page, json)
  await page.getByText(/^Navnet er slettet hos os\. Det står her/).waitFor()
  await look('forgotten, by the file')

  // Misses are counted by address, so these are nobody else's.
  await page.context().setExtraHTTPHeaders({ 'X-Forwarded-For': '192.0.2.7' })
  await Promise.all(Array.from({ length: 30 }, () => page.request.get('/bevis/AAAA')))
  await page.goto(`/bevis/${code}`)
  await page.getByRole('heading', { name: 'Vent et øjeblik' }).waitFor()
  await look('waiting, by the code')
  await paste(page, json)
  await page.getByText(/^Der er prøvet mange ukendte koder/).waitFor()
  await look('waiting, by the file')
})

/** Somebody's own certificates, and what only theirs say. */
const HOLDERS = {
  bo: 'Udløber snart',
  pia: /^Videnscentret tilbagekaldte beviset/,
  amina: /^Navnet blev rettet/,
  underviser: 'Du har fornyet beviset.',
  nanna: 'Du har ingen beviser endnu',
}
for (const [name, sign] of Object.entries(HOLDERS))
  states(`the own certificates of ${name}`, name, async (page, look) => {
    await page.goto('/mine-beviser')
    await page.getByText(sign).first().waitFor()
    await unfold(page)
    await look('all unfolded')
  })

states('finding certificates: the newest, found, none, too short, forgotten', 'admin', async (page, look) => {
  await page.goto('/admin/beviser')
  await page.getByRole('heading', { name: 'Udstedt for nylig' }).waitFor()
  await look('newest')
  const ask = async (typed: string) => {
    await page.getByLabel('Kode eller navn').fill(typed)
    await submit(page, 'Find')
  }
  await ask('Amina')
  await page.getByRole('heading', { name: '3 beviser passer' }).waitFor()
  await look('found')
  await ask('Qqqqq')
  await page.getByText(/^Ingen beviser passer/).waitFor()
  await look('none')
  await ask('Q')
  await page.getByText('Skriv mindst to bogstaver').first().waitFor()
  await look('too short')
  const { id } = certificateOf('otto', 'hf-1')
  forget(id)
  await page.goto(`/admin/beviser/${id}`)
  await page.getByRole('heading', { name: 'Navnet er slettet' }).waitFor()
  await look('forgotten')
})

states('ending a certificate: refused, confirmed, wrong password, revoked', 'admin', async (page, look) => {
  await page.goto(`/admin/beviser/${certificateOf('hanne', 'hf-1').id}`)
  await page.getByRole('heading', { name: 'Hanne Dalsgaard' }).waitFor()
  await look('folded')
  await unfold(page)
  await look('open')

  const form = page.locator('main details', { hasText: 'Tilbagekald beviset' })
  const goOn = () => form.getByRole('button', { name: 'Fortsæt' }).click()
  await form.getByLabel('Note til videnscentret').fill(CPR)
  await goOn()
  await form.getByText('Ret disse 2 ting').waitFor()
  expect(await form.getByLabel('Note til videnscentret').inputValue()).toBe(CPR)
  await look('refused')
  await form.getByLabel('Beviset er misbrugt').check()
  await form.getByLabel('Note til videnscentret').fill('Leder Lars Hansen har set det på Vestergade 12.')
  await goOn()
  await form.getByText(/^Du er ved at tilbagekalde beviset/).waitFor()
  await look('confirm, with a name in the note')
  await form.getByLabel('Dit eget kodeord').fill('et helt forkert kodeord')
  await submit(page, 'Ja, tilbagekald beviset')
  await form.getByText('Kodeordet passer ikke til din konto').first().waitFor()
  await look('wrong password')
  await form.getByLabel('Dit eget kodeord').fill(DEMO_PASSWORD)
  await submit(page, 'Ja, tilbagekald beviset')
  await page.getByText(/^Tilbagekaldt \d/).waitFor()
  await look('revoked')
})

states('correcting a name: refused, confirmed, the new one, the old one', 'admin', async (page, look) => {
  const old = `/admin/beviser/${certificateOf('esben', 'hf-1').id}`
  await page.goto(old)
  await page.locator('summary', { hasText: 'Ret navnet' }).click()
  const form = page.locator('main details', { hasText: 'Ret navnet' })
  const goOn = () => form.getByRole('button', { name: 'Fortsæt' }).click()
  await goOn()
  await form.getByText('Det er det navn, der står på beviset').first().waitFor()
  await look('name refused')
  const name = 'Esben Christoffer Østergaard-Vestervang af Rosenkrantz-Løvenskiold'
  await form.getByLabel('Det rigtige navn').fill(name)
  await goOn()
  await form.getByText(/^Du er ved at erstatte beviset/).waitFor()
  await look('name to confirm')
  await form.getByLabel('Dit eget kodeord').fill(DEMO_PASSWORD)
  await submit(page, 'Ja, ret navnet')
  await page.getByRole('heading', { name }).waitFor()
  await look('the new one')
  await page.goto(old)
  await page.getByText(/^Erstattet \d/).waitFor()
  await look('the old one')
})
