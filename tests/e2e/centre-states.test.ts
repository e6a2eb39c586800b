import { Buffer } from 'node:buffer'
import { today } from '#app/domain/dates.ts'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { inDatabase } from '#tests/support/database.ts'
import { submit, unfold, withStates } from '#tests/support/states.ts'

/** The states of the centre's own pages: files of people, organisations, settings, jobs, mails, the overview. */
const { states, server } = withStates()

const HEAD = 'navn;e-mail;organisation;enhed;team;funktion;fra;til;lokale'
const ROWS = [
  'Ny Kollega;ny@example.org;Aalborg Kommune;Socialforvaltningen > Hjemløseområdet;Team Vestbyen;medarbejder;;;4',
  'Nora Leder;nora@example.org;Ny Kommune;Forvaltningen;Team Øst;leder;01-08-2026;;5',
  `Amina Yusuf Holm;amina@${DEMO_DOMAIN};Aalborg Kommune;Socialforvaltningen > Hjemløseområdet;Team Vestbyen;;;31-12-2099;`,
  `Bo Krogh;bo@${DEMO_DOMAIN};Aalborg Kommune;Socialforvaltningen > Hjemløseområdet;Team Vestbyen;;;;`,
  '1;forkert;Aalborg Kommune;;Et team;sekretær;31-02-2026;;',
  'Uden Adresse;;Aalborg Kommune;;Team Vestbyen;;;;',
]

/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const change = (query: string, ...values: (string | number)[]) =>
  inDatabase(server(), (db) => void db.prepare(query).run(values))

states('a file of people: refused, looked through, stopped, written, undone', 'admin', async (page, look) => {
  await page.goto('/admin/personer/import')
  await unfold(page)
  await submit(page, 'Se, hvad der sker')
  await page.getByRole('link', { name: 'Vælg en fil, eller indsæt rækkerne' }).waitFor()
  await look('nothing handed in')
  await page.getByLabel('Eller indsæt rækkerne her').fill('fornavn;adresse\nMette;Vestergade 1')
  await submit(page, 'Se, hvad der sker')
  await page.getByRole('link', { name: /^Vi mangler overskriften/ }).waitFor()
  await look('no such columns')

  await page.getByLabel('Eller indsæt rækkerne her').fill([HEAD, ...ROWS].join('\n'))
  await submit(page, 'Se, hvad der sker')
  await page.getByRole('link', { name: 'Forkerte (2)' }).waitFor()
  await look('wrong rows')
  for (const kind of ['nye', 'aendringer', 'uaendrede']) {
    await page.goto(`${new URL(page.url()).pathname}?vis=${kind}`)
    await look(kind)
  }
  await submit(page, 'Importér 3 rækker')
  await page.getByRole('link', { name: 'Skriv dit eget kodeord' }).waitFor()
  await look('without a password')

  const address = new URL(page.url()).pathname
  const id = address.split('/').at(-1) ?? ''
  const inAnHour = Date.now() + 3_600_000 // claimed by another server, so that ours lets it be
  change("update imports set state = 'running', handled = 1, claimed_at = ? where id = ?", inAnHour, id)
  await page.goto(address)
  await page.getByText('1 af 4 rækker er importeret').waitFor()
  await look('being written')
  await submit(page, 'Stands importen')
  await page.getByText(/^Importen er standset/).waitFor()
  await look('stopped')
  change('update imports set handled = 0 where id = ?', id)
  await submit(page, 'Fortsæt importen')
  change('update imports set claimed_at = null where id = ?', id)
  await page.getByText('Importen er færdig.').waitFor({ timeout: 60_000 })
  await look('written')
  change("update people set password_hash = 'x' where email = 'ny@example.org'")
  await page.getByRole('link', { name: 'Fortryd importen' }).click()
  await page.getByText('Vil du fortryde hele importen?').waitFor()
  await look('the question before it is undone')
  await submit(page, 'Ja, fortryd importen')
  await page.getByText('Importen er fortrudt.').waitFor({ timeout: 60_000 })
  await look('undone')
  await page.goto('/admin/personer/import')
  await page.getByRole('link', { name: 'Indsat tekst' }).waitFor()
  await look('the imports there have been')
})

states(
  'the settings: refused, a picture that is none, saved, saved by another',
  'admin',
  async (page, look) => {
    await page.goto('/admin/indstillinger')
    await page.getByLabel('Videnscentrets navn').fill('')
    await page.getByLabel('Mailadresse', { exact: true }).fill('ingen adresse')
    await page.getByLabel('Telefon').fill('ring til os')
    await page
      .getByLabel('Vælg et billede')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('ikke et billede') })
    await submit(page, 'Gem')
    await page.getByRole('link', { name: /^Vælg et billede, der er PNG/ }).waitFor()
    await look('refused')
    await page
      .getByLabel('Videnscentrets navn')
      .fill('Videnscenter for hjemløshed og Housing First i Danmark')
    await page.getByLabel('Mailadresse', { exact: true }).fill('kontakt@example.org')
    await page.getByLabel('Telefon').fill('12 34 56 78')
    await page.getByLabel('Adresse', { exact: true }).fill('Vestergade 12\n9000 Aalborg')
    await page
      .getByLabel('Vælg et billede')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: DOT })
    await submit(page, 'Gem')
    await page.getByText('Gemt.', { exact: true }).waitFor()
    await look('saved')
    await page.getByLabel('Telefon').fill('87 65 43 21')
    change("update centre_settings set phone = '11 22 33 44', saved_at = saved_at + 1")
    await submit(page, 'Gem')
    await page.getByText(/^Ikke gemt\. En anden/).waitFor()
    await look('saved by another')
    await page.goto('/vilkaar')
    await look('terms')
  },
)

states('what went wrong: a job, a mail; the overview of what needs somebody', 'admin', async (page, look) => {
  await page.goto('/admin/mail?tilstand=opgivet&q=qqqqqq')
  await page.getByText('Ingen mails passer.').waitFor()
  await look('no such mail')
  const anHourAgo = Date.now() - 3_600_000
  change(
    `insert into mails (id, person_id, key, subject, text, failures, claimed_at, created_at)
     select 'gik-galt', id, 'gik-galt', 'Nyt om dine kurser', 'Hej Carla' || char(10) || 'Du er godt i gang.', 6, ?, ?
     from people where email = ?`,
    anHourAgo,
    anHourAgo,
    `carla@${DEMO_DOMAIN}`,
  )
  change("delete from job_runs where job = 'reminders'")
  change(
    "insert into job_runs (job, day, started_at, finished_at, problem) values ('reminders', ?, ?, ?, 'SQLITE_FULL: database or disk is full')",
    today(),
    anHourAgo,
    anHourAgo + 1_000,
  )
  await page.goto('/admin')
  await page.getByRole('link', { name: /^1 job er gået galt/ }).waitFor()
  await look('what needs somebody')
  await page.goto('/admin/mail')
  await page.getByText(/^1 mail er ikke nået frem/).waitFor()
  await look('a mail given up')
  await page.getByRole('link', { name: 'Nyt om dine kurser' }).click()
  await page.getByRole('button', { name: 'Prøv igen nu' }).waitFor()
  await look('the mail')
  change("update mails set claimed_at = ? where id = 'gik-galt'", Date.now())
  await submit(page, 'Prøv igen nu')
  await page.getByText(/^Den kan ikke prøves igen nu/).waitFor()
  await look('not now')
  await page.goto('/admin/job')
  await page.getByText('SQLITE_FULL', { exact: false }).first().waitFor()
  await look('a job that failed')
  await page.getByRole('button', { name: /^Kør nu: Påmindelser/ }).click()
  await page.getByText(/^Jobbet begynder om lidt/).waitFor()
  await look('begun again')
})

states('the overview: months that cannot be read, filtered, nobody to show', 'admin', async (page, look) => {
  await page.goto('/oversigt?fra=2026-13&til=2020-01&metode=ukendt')
  await page.getByRole('link', { name: 'Vælg en metode fra listen' }).waitFor()
  await look('refused')
  await page.goto('/oversigt?metode=cti&fra=2024-01&til=2028-12')
  await look('five years of one method')
  await page.goto('/oversigt?fra=1999-01&til=1999-12&metode=m-act')
  await page.getByText('Der er ikke udstedt beviser i perioden.').waitFor()
  await look('nothing in the period')
})

states(
  'organisations: none found, refused, a team closed and opened, what is not empty',
  'admin',
  async (page, look) => {
    await page.goto('/admin/organisation?q=qqqqqq')
    await page.getByText(/^Ingen organisation, enhed eller team/).waitFor()
    await look('none found')
    await page.goto('/admin/organisation/ny')
    await submit(page, 'Opret organisation')
    await page.getByRole('link', { name: /^Skriv et navn/ }).waitFor()
    await look('refused')
    await page.getByLabel('Navn').fill('Foreningen Nattely')
    await submit(page, 'Opret organisation')
    await page.getByText('Ændringen er gemt.').waitFor()
    await look('made and unfolded')
    await page.goto('/admin/organisation?q=vestbyen')
    await page.getByRole('link', { name: 'Team Vestbyen' }).click()
    await page.getByRole('heading', { name: 'Team Vestbyen' }).waitFor()
    await unfold(page)
    await look('every form')
    await page.getByLabel('Sidste dag').fill('2099-01-01')
    await submit(page, 'Luk teamet')
    await page.getByRole('link', { name: /^Vælg en dag højst 12/ }).waitFor()
    await look('last day refused')
    await page.getByLabel('Sidste dag').fill(today())
    await submit(page, 'Luk teamet')
    await page.getByText(/^Teamet lukker efter/).waitFor()
    await unfold(page)
    await look('closing')
  },
)

states('the menu of an administrator, unfolded', 'admin', async (page, look) => {
  await page.goto('/')
  await page.locator('.site-menu').evaluate((menu) => menu.setAttribute('open', ''))
  await look('menu')
})
