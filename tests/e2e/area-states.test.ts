import { randomUUID } from 'node:crypto'
import { addDays, today } from '#app/domain/dates.ts'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { inDatabase } from '#tests/support/database.ts'
import { submit, withStates } from '#tests/support/states.ts'

/** The states of the calendar, of a manager's pages and of the page on one's own data. */
const { states, server } = withStates()

const CPR = 'Aftalt med 110180-1234'

/** The one value that a query answers with. */
const ask = (query: string, ...values: (string | number)[]) =>
  inDatabase(server(), (db) => String(db.prepare(query).pluck().get(values)))
const change = (query: string, ...values: (string | number)[]) =>
  inDatabase(server(), (db) => void db.prepare(query).run(values))

const idOf = (name: string) => ask('select id from people where email = ?', `${name}@${DEMO_DOMAIN}`)
const eventAbout = (course: string) =>
  `/kalender/${ask('select id from events where course_id = ? and kind <> ?', course, 'community')}`

states(
  'the calendar: nothing fits, nothing has been, an event refused and made',
  'underviser',
  async (page, look) => {
    await page.goto('/kalender?slags=community')
    await page.getByText('Der er ikke noget, der passer til det, du har valgt.').waitFor()
    await look('nothing fits')
    await page.goto('/kalender?vis=tidligere&slags=course-day')
    await page.getByText('Der er ikke noget, der passer til det, du har valgt.').waitFor()
    await look('nothing has been')

    await page.goto('/kalender/ny')
    await submit(page, 'Læg i kalenderen')
    await page.getByRole('link', { name: 'Vælg et kursus' }).waitFor()
    await look('nothing typed')
    await page.getByLabel('Slags').selectOption('community')
    await page.getByLabel('Kursus').selectOption('cti-1')
    await page.getByLabel('Sted').fill('Videnscentret')
    await page.getByLabel('Antal pladser').fill('0')
    await page.getByLabel('Sidste dag for tilmelding').fill(addDays(today(), 60))
    await page.getByLabel('Dato').first().fill(addDays(today(), 30))
    await page.getByLabel('Fra kl.').first().fill('12:00')
    await page.getByLabel('Til kl.').first().fill('09:00')
    await page.getByLabel(/^Om dagen/).fill(CPR)
    await submit(page, 'Læg i kalenderen')
    await page.getByText('Sluttiden skal ligge efter starttiden').first().waitFor()
    await look('every field refused')
    await page.getByLabel('Antal pladser').fill('12')
    await page.getByLabel('Sidste dag for tilmelding').fill(addDays(today(), 20))
    await page.getByLabel('Til kl.').first().fill('15:00')
    await page.getByLabel(/^Om dagen/).fill('Tag jeres egen dagsorden med.')
    await submit(page, 'Læg i kalenderen')
    await page.getByText('Ingen er tilmeldt endnu.').waitFor()
    await look('made')
  },
)

states(
  'an event: a waiting list, changes refused, not come yet, cancelled',
  'underviser',
  async (page, look) => {
    const address = eventAbout('icm-1')
    await page.goto(address)
    await page.getByRole('heading', { name: 'Venteliste (1)' }).waitFor()
    await look('waiting list')
    await page.goto(`${address}/fremmoede`)
    await page.getByText(/^Dagen er ikke kommet endnu/).waitFor()
    await look('not come yet')
    await page.goto(`${address}/ret`)
    await page.getByLabel('Antal pladser').fill('1')
    await submit(page, 'Gem ændringer')
    await page
      .getByText(/^Så mange pladser er allerede taget/)
      .first()
      .waitFor()
    await look('too few seats')
    await submit(page, 'Aflys, og giv besked')
    await page.getByText('Skriv, hvorfor det er aflyst').first().waitFor()
    await look('no reason')
    await page
      .getByLabel('Hvorfor er det aflyst?')
      .fill('Underviseren er syg. Vi finder en ny dag og skriver til jer.')
    await submit(page, 'Aflys, og giv besked')
    await page.getByText('Det her er aflyst.').waitFor()
    await look('cancelled')
    await page.goto('/kalender')
    await look('cancelled, in the calendar')
  },
)

states('who was there: none found, saved, one who was not signed up', 'underviser', async (page, look) => {
  const id = ask('select id from events where kind = ?', 'community')
  await page.goto(`/kalender/${id}/fremmoede?navn=qqqqqq`)
  await page.getByText(/^Ingen på kurset hedder/).waitFor()
  await look('none found')
  await page.getByLabel('Find en, der tager kurset').fill('e')
  await submit(page, 'Søg')
  await page.getByText('Fundet på kurset').waitFor()
  await look('found')
  await page.locator('main').getByRole('checkbox').last().check()
  await page.locator('main').getByRole('checkbox').first().uncheck()
  await submit(page, 'Gem fremmøde')
  await page.getByText('ikke tilmeldt', { exact: false }).first().waitFor()
  await look('saved')
})

states('signing up: a seat, given up, too late, closed, waiting', 'medarbejder', async (page, look) => {
  const address = eventAbout('mact-1')
  await page.goto(address)
  await submit(page, 'Tilmeld mig')
  await page.getByText('Du har en plads.').waitFor()
  await look('a seat')
  await page.goto('/kalender')
  await page.getByRole('heading', { name: 'Det er du tilmeldt' }).waitFor()
  await look('one of its own in the calendar')
  await page.goto(address)
  await submit(page, 'Meld afbud')
  await page.getByText('Du er ikke tilmeldt.').waitFor()
  await look('given up')
  const id = address.split('/')[2] ?? ''
  change('update events set seats = 2 where id = ?', id)
  await page.reload()
  await submit(page, 'Skriv mig på ventelisten')
  await page.getByText(/^Du står som nummer 1/).waitFor()
  await look('waiting')
  await submit(page, 'Meld afbud')
  await page.getByRole('button', { name: 'Skriv mig på ventelisten' }).waitFor()
  change('update events set sign_up_until = ? where id = ?', addDays(today(), -1), id)
  await submit(page, 'Skriv mig på ventelisten')
  await page.getByText(/^Det nåede at lukke/).waitFor()
  await look('too late')
  await page.goto(address)
  await page.getByText('Tilmeldingen er lukket').waitFor()
  await look('closed')
})

states('one whom nobody has looked at', 'sigrid', async (page, look) => {
  await page.goto('/mine-oplysninger')
  await page.getByText('Ingen har set dine oplysninger endnu.').waitFor()
  await look('no looks')
})

states('a small team: no shares; nobody in it', 'leder2', async (page, look) => {
  await page.goto('/team/team-syd')
  await page.getByText('For få til at vise').first().waitFor()
  await look('small')
  await page.goto('/mit-omraade?navn=syd')
  await page.getByText('For få til at vise').first().waitFor()
  await look('small, among the teams')
  change(
    'update memberships set to_date = ?, from_date = ? where team_id = (select id from teams where slug = ?)',
    '2020-02-01',
    '2020-01-01',
    'team-syd',
  )
  await page.goto('/team/team-syd')
  await page.getByText(/^Der er ingen i teamet endnu/).waitFor()
  await look('nobody in it')
})

states('a team: nobody found, several asked, refused and done', 'leder', async (page, look) => {
  await page.goto('/team/team-vestbyen?navn=qqqqqq')
  await page.getByText('Ingen medarbejdere passer til det, du har valgt.').waitFor()
  await look('nobody found')
  await page.goto('/team/team-vestbyen?kursus=cti-grundkursus&sorter=-frist')
  await submit(page, 'Bed om kurset')
  await page.getByText('Vælg mindst én person').first().waitFor()
  await look('refused')
  await page.getByLabel('Vælg Carla Nissen').check()
  await page.getByLabel('Vælg Amina Yusuf').check()
  await page.locator('#assign-courseId').selectOption('cti-1')
  await page.getByLabel('Senest').fill(addDays(today(), 60))
  await page.getByLabel('Fordi').fill('alle i teamet skal kunne metoden')
  await submit(page, 'Bed om kurset')
  await page
    .getByText(/bedt om kurset\./)
    .first()
    .waitFor()
  await look('asked')
})

states('a member: asked, withdrawn and excused, refused and done', 'leder', async (page, look) => {
  await page.goto(`/team/team-vestbyen/${idOf('carla')}`)
  await submit(page, 'Bed om kurset')
  await page.getByRole('link', { name: 'Vælg et kursus' }).waitFor()
  await look('nothing asked')
  await page.locator('#assign-courseId').selectOption('icm-1')
  await page.locator('#assign-dueOn').fill(addDays(today(), 30))
  await page.locator('#assign-reason').fill('du begynder i et ICM-team')
  await submit(page, 'Bed om kurset')
  await page.getByText('Medarbejderen er bedt om kurset.').waitFor()
  await look('asked')
  await submit(page, 'Fritag')
  await page.getByText('Skriv en begrundelse').first().waitFor()
  await look('not excused')
  await page.locator('#waive-courseId').selectOption('hf-1')
  await page.locator('#waive-until').fill(addDays(today(), 90))
  await page.locator('#waive-reason').fill('Har taget et tilsvarende kursus i sin forrige stilling')
  await submit(page, 'Fritag')
  await page.getByText('Medarbejderen er fritaget.').waitFor()
  await look('excused')
  await page
    .getByRole('button', { name: /^Tag opgaven tilbage/ })
    .first()
    .click()
  await page.getByText(/^Opgaven er taget tilbage/).waitFor()
  await page
    .getByRole('button', { name: /^Afslut fritagelsen/ })
    .first()
    .click()
  await page.getByText('Fritagelsen er afsluttet.').waitFor()
  await look('as before')
})

states('all one manages: no team found, and very many', 'leder', async (page, look) => {
  await page.goto('/mit-omraade?navn=qqqqqq')
  await page.getByText('Ingen teams passer til det, du har valgt.').waitFor()
  await look('none found')
  manageMany()
  await page.goto('/mit-omraade?sorter=-navn&side=2')
  await page.getByText('Side 2 af 2').waitFor()
  await look('the second page')
})

states('who has looked', 'carla', async (page, look) => {
  await page.goto('/mine-oplysninger')
  await page.locator('section:has(#set)').getByText('Karen Friis').first().waitFor()
  await look('looks')
})

/** Sixty teams more for Karen, whose names are as long as names are. */
function manageMany() {
  inDatabase(server(), (db) => {
    const team = db.prepare(
      `insert into teams (id, name, slug, sort_key, organisation_id, unit_id, created_at)
       select ?, ?, ?, ?, organisation_id, unit_id, created_at from teams where slug = 'team-nord'`,
    )
    const grant = db.prepare(
      `insert into role_grants (id, person_id, role, scope_kind, scope_id, from_date)
       values (?, ?, 'manager', 'team', ?, '2020-01-01')`,
    )
    for (let number = 1; number <= 60; number += 1) {
      const id = randomUUID()
      const name = `Mobil bostøtte og socialpsykiatrisk indsats, distrikt ${number}`
      team.run(id, name, `distrikt-${number}`, sortKey(name))
      grant.run(randomUUID(), idOf('leder'), id)
    }
  })
}
