import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { addDays, today } from '#app/domain/dates.ts'
import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { sortKey } from '#app/domain/people/names.ts'
import { inDatabase } from '#tests/support/database.ts'
import { submit, unfold, withStates } from '#tests/support/states.ts'

/** The states of what a certificate takes: a renewal, a practice task, supervision and the days of a course. */
const { states, server } = withStates()

const HF = '/kurser/introduktion-til-housing-first'
const CTI = '/kurser/cti-grundkursus'
const TASK = `${CTI}/praksisopgave`
const DAYS = '/kurser/m-act-teamkursus/fremmoede'

const RENEWALS = {
  bo: [CTI, 'Forny dit bevis'],
  freja: [HF, 'Få et nyt bevis'],
  pia: [CTI, 'Få et nyt bevis'],
} as const
for (const [name, [course, heading]] of Object.entries(RENEWALS))
  states(`the renewal of ${name}`, name, async (page, look) => {
    await page.goto(course)
    await page.getByRole('heading', { name: heading }).waitFor()
    await look('course page')
    await page.goto('/')
    await look('Min side')
    await page.goto('/kurser')
    await look('courses')
  })

states('a course that waits for the trainer', 'otto', async (page, look) => {
  await page.goto(CTI)
  await page.getByText('Venter på godkendelse').waitFor()
  await look('course page')
})

states('a lesson read again, and the test, for a renewal', 'freja', async (page, look) => {
  await page.goto(`${HF}/fra-trappetrin-til-hjem`)
  await page.getByText(/^Læs lektionen igen/).waitFor()
  await look('to be read again')
  await submit(page, 'Markér som læst')
  await page.waitForURL((url) => !url.pathname.endsWith('/fra-trappetrin-til-hjem'))
  await page.goto(`${HF}/fra-trappetrin-til-hjem`)
  await page.getByText(/^Du har læst lektionen igen/).waitFor()
  await look('read again')
  await page.goto(`${HF}/proeve`)
  await page.getByText(/^Prøven tæller i din fornyelse/).waitFor()
  await look('the test before it')
  await submit(page, 'Tag prøven igen')
  await page.locator('.test-question').first().waitFor()
  await look('the test')
  await submit(page, 'Aflever prøven')
  await submit(page, 'Aflever prøven, som den er')
  await page.getByRole('heading', { name: 'Du har ikke bestået prøven endnu' }).waitFor()
  await look('not passed')
})

states('a practice task: not said, refused, waiting', 'lise', async (page, look) => {
  await page.goto(TASK)
  await page.getByText('Mangler').waitFor()
  await look('not said')
  await page.getByLabel('Dagen, du gjorde det').fill('2099-01-01')
  await submit(page, 'Jeg har gennemført opgaven')
  await page.getByText('Vælg i dag eller en dag, der er gået').first().waitFor()
  await look('refused')
  await page.getByLabel('Dagen, du gjorde det').fill(yesterday())
  await submit(page, 'Jeg har gennemført opgaven')
  await page.getByText('Venter på en underviser').waitFor()
  await look('waiting')
  await page.goto(`${CTI}/supervision`)
  await page.getByText(/^Du skal ikke gøre noget her nu/).waitFor()
  await look('supervision not now')
})

const SAID = {
  gorm: [TASK, 'Sendt tilbage'],
  medarbejder: [TASK, 'Godkendt'],
  jytte: [TASK, 'Godkendt'],
  bo: [`${CTI}/supervision`, 'Venter på en underviser'],
} as const
for (const [name, [address, status]] of Object.entries(SAID))
  states(`what ${name} has said`, name, async (page, look) => {
    await page.goto(address)
    await page.getByText(status, { exact: true }).waitFor()
    await look(status)
  })

states('the queue: refused, looked at again, decided, and by another', 'underviser', async (page, look) => {
  await page.goto('/godkendelser')
  await page.getByRole('heading', { name: 'Otto Bisgaard' }).waitFor()
  await look('waiting')
  const card = page.locator('main .approval', { hasText: 'Otto Bisgaard' })
  const press = (name: RegExp) => card.getByRole('button', { name }).click()
  await press(/^Send tilbage/)
  await card.getByText('Skriv, hvad der mangler, før du sender tilbage').first().waitFor()
  await look('sent back without a comment')
  await card.getByLabel('Kommentar').fill('Aftalt med 110180-1234')
  await press(/^Godkend/)
  await card
    .getByText(/^Det ligner et CPR-nummer/)
    .first()
    .waitFor()
  await look('comment refused')
  await card.getByLabel('Kommentar').fill('Godt, at du ringede til Lars Hansen på Vestergade 12.')
  await press(/^Godkend/)
  await card.getByText(/^Det ser ud til, at teksten nævner nogen/).waitFor()
  await look('a name in the comment')
  await press(/^Godkend/)
  await page.getByText(/^Godkendt: Otto Bisgaard/).waitFor()
  await look('approved')

  const other = page.locator('main .approval', { hasText: 'Bo Krogh' })
  await other.getByLabel('Kommentar').fill('Tak, det er fint.')
  inDatabase(server(), (db) =>
    db
      .prepare(
        `update approvals set outcome = 'returned', comment = 'Tal først med mig.', decided_at = ?,
         decided_by = (select id from people where email = ?) where decided_at is null and kind = 'supervision'`,
      )
      .run(Date.now(), `admin@${DEMO_DOMAIN}`),
  )
  await other.getByRole('button', { name: /^Godkend/ }).click()
  await page.getByText(/har allerede sendt den tilbage/).waitFor()
  await look('decided by another')
})

states('the days of a course: nobody, many, refused, saved, removed', 'underviser', async (page, look) => {
  await page.goto(DAYS)
  await page.getByText('Ingen er på kurset endnu.').waitFor()
  await look('nobody takes it')
  enrolMany('mact-1')
  await page.goto(DAYS)
  await page.getByLabel('Åse Østergaard-Vestervang').waitFor()
  await look('many')
  await submit(page, 'Gem fremmøde')
  await page.getByText('Sæt kryds ved mindst én person').first().waitFor()
  await look('nobody ticked')
  await find(page, 'qqqqqq')
  await page.getByText(/^Ingen på kurset hedder/).waitFor()
  await look('none found')
  await find(page, 'ou')
  await page
    .getByLabel(/^Louise/)
    .first()
    .waitFor()
  for (const box of await page.locator('main').getByRole('checkbox').all()) await box.check()
  await submit(page, 'Gem fremmøde')
  await page.getByText(/^Fremmødet .* er gemt/).waitFor()
  await unfold(page)
  await look('saved')
  await page
    .getByRole('link', { name: /^Fjern Louise/ })
    .first()
    .click()
  await page.getByText(/^Vil du fjerne fremmødet/).waitFor()
  await look('to confirm')
  await submit(page, 'Ja, fjern')
  await page.getByText(/^Vil du fjerne fremmødet/).waitFor({ state: 'detached' })
  await unfold(page)
  await look('removed')
})

const yesterday = () => addDays(today(), -1)

async function find(page: Page, name: string) {
  await page.getByLabel('Find en deltager').fill(name)
  await submit(page, 'Søg')
  await page.waitForURL((url) => url.searchParams.get('navn') === name)
}

/** Forty people who take the course; some names are as long as names are. */
function enrolMany(courseId: string) {
  const first = ['Anne-Sofie', 'Birgitte', 'Christoffer', 'Louise', 'Æmilie', 'Østen', 'Åse', 'Muhammed']
  const last = ['Holm', 'Rosenkrantz-Løvenskiold', 'af Petersen', 'Østergaard-Vestervang', 'Ng']
  const names = first.flatMap((one) => last.map((other) => `${one} ${other}`))
  inDatabase(server(), (db) => {
    const person = db.prepare(
      'insert into people (id, email, name, sort_key, created_at) values (?, ?, ?, ?, ?)',
    )
    const enrolment = db.prepare('insert into enrolments (person_id, course_id, created_at) values (?, ?, ?)')
    for (const name of names) {
      const id = randomUUID()
      person.run(id, `${id}@example.org`, name, sortKey(name), Date.now())
      enrolment.run(id, courseId, Date.now())
    }
  })
}
