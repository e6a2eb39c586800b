import { createHash } from 'node:crypto'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { inDatabase } from '#tests/support/database.ts'
import { submit, withStates } from '#tests/support/states.ts'

const { states, server } = withStates()

const idOf = (name: string) =>
  inDatabase(server(), (db) =>
    String(db.prepare('select id from people where email = ?').pluck().get(`${name}@${DEMO_DOMAIN}`)),
  )

/** A link to choose a password by, as it is stored; moments in milliseconds. */
function storeLink(word: string, facts: { expiresAt: number; usedAt: number | null }) {
  const id = createHash('sha256').update(word).digest('hex')
  const { expiresAt, usedAt } = facts
  inDatabase(server(), (db) =>
    db
      .prepare(
        `insert into one_time_links (id, person_id, kind, expires_at, used_at, created_at)
         values (?, ?, 'invitation', ?, ?, 0)`,
      )
      .run(id, idOf('malik'), expiresAt, usedAt),
  )
}

states('a forgotten password: no address, asked for', '', async (page, look) => {
  await page.goto('/glemt-kode')
  await submit(page, 'Send link')
  await page.getByText('Skriv din e-mailadresse, fx mette@kommune.dk').first().waitFor()
  await look('no address')
  await page.getByLabel('E-mail').fill('ukendt@example.org')
  await submit(page, 'Send link')
  await page.getByText('Hvis adressen findes hos os, har vi sendt et link.').waitFor()
  await look('asked for')
})

states('a link: a password too short and a good one, used, expired', '', async (page, look) => {
  const inAnHour = Date.now() + 3_600_000
  storeLink('god', { expiresAt: inAnHour, usedAt: null })
  storeLink('brugt', { expiresAt: inAnHour, usedAt: Date.now() })
  storeLink('for-gammel', { expiresAt: 1, usedAt: null })
  await page.goto('/kodeord/god')
  await page.getByLabel('Nyt kodeord').fill('kort')
  await submit(page, 'Gem kodeord og log ind')
  await page
    .getByText(/mindst 15 tegn\. En lille sætning/)
    .first()
    .waitFor()
  await look('too short')
  await page.getByLabel('Nyt kodeord').fill('en gul regnfrakke på krogen')
  await submit(page, 'Gem kodeord og log ind')
  await page.waitForURL((url) => url.pathname === '/')
  await look('chosen')
  await page.goto('/kodeord/brugt')
  await page.getByText('Kodeordet er valgt allerede').waitFor()
  await look('used')
  await page.goto('/kodeord/for-gammel')
  await page.getByText(/^Tiden er gået/).waitFor()
  await look('expired')
})

states('merging: nobody found, in the way, wrong password, done', 'admin', async (page, look) => {
  await page.goto(`/admin/personer/${idOf('nanna')}/flet?q=findes-slet-ikke`)
  await page.getByText('Ingen andre konti passer til søgningen.').waitFor()
  await look('nobody found')
  await page.goto(`/admin/personer/${idOf('esben')}/flet?anden=${idOf('medarbejder')}`)
  await page.getByText(/^Begge har et kursusbevis for/).waitFor()
  await look('in the way')
  await page.goto(`/admin/personer/${idOf('nanna')}/flet?anden=${idOf('malik')}`)
  await page.getByLabel('Dit eget kodeord').fill('et helt forkert kodeord')
  await submit(page, 'Ja, læg de to konti sammen')
  await page.getByText('Kodeordet er ikke rigtigt').first().waitFor()
  await look('wrong password')
  await page.getByLabel('Dit eget kodeord').fill(DEMO_PASSWORD)
  await submit(page, 'Ja, læg de to konti sammen')
  await page.getByText(/^De to konti er blevet til én/).waitFor()
  await look('done')
})
