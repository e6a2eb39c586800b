import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { type Look, submit, withStates } from '#tests/support/states.ts'

/** The states of a review's pages: made in the server's own database, by the rules that the app makes them by. */
const { lookThrough, server } = withStates()

type Make = typeof import('#tests/support/review-states.ts') &
  typeof import('#tests/support/reviews.ts') &
  typeof import('#app/domain/auth/sign-in.server.ts')
type Review = {
  id: string
  member: Person
  manager: Person
  sofie: Person
  anders: Person
  team: { slug: string }
}
type Person = { id: string }
let make: Make
beforeAll(async () => {
  process.env.DATA_DIR = server().dataDir // before the database is opened
  make = {
    ...(await import('#tests/support/review-states.ts')),
    ...(await import('#tests/support/reviews.ts')),
    ...(await import('#app/domain/auth/sign-in.server.ts')),
  }
})

const CPR = 'Aftalt med 110180-1234'

/** Looks through a page of a review as one of the people around it. */
async function walk(
  { id }: Review,
  person: Person,
  below: string,
  steps: (page: Page, look: Look) => Promise<void>,
) {
  const cookie = (await make.sessionFor(person.id)).split(';')[0] ?? ''
  await lookThrough({ cookie }, async (page, look) => {
    await page.goto(`/fidelitet/${id}${below}`)
    await page.waitForLoadState('networkidle')
    await steps(page, (state) => look(`${below} ${state}`))
  })
}

const once = (state: string) => (_page: Page, look: Look) => look(state)

test('planning: nothing filled in, and after an earlier review', async () => {
  const review = make.longReview()
  review.bringTo('acting')
  await walk(review, review.manager, `/../ny?team=${review.team.slug}`, async (page, look) => {
    await submit(page, 'Planlæg målingen')
    await page.getByText(/^Ret disse \d ting/).waitFor()
    await look('nothing filled in')
    await page.goto(`/fidelitet/ny?after=${review.id}`)
    await look('after an earlier review')
  })
})

test('a fact sheet: empty, wrong, changed by another, handed in, awaited, closed', async () => {
  const review = make.longReview()
  await walk(review, review.sofie, '/fakta', once('awaited'))
  await walk(review, review.sofie, '/vurdering', once('before the facts'))
  await walk(review, review.member, '/fakta', async (page, look) => {
    await look('empty')
    const staff = page.getByLabel(/^Fuldtidsstillinger/)
    await staff.fill('syv')
    await submit(page, 'Gem')
    await page.getByText(/^Ret dette|^Ret disse/).waitFor()
    await look('wrong')
    review.bringTo('planned') // somebody else tells that it is 7.5
    await staff.fill('8')
    await submit(page, 'Gem')
    await page
      .getByText(/En anden har skrevet: 7,5/)
      .first()
      .waitFor()
    await look('changed by another')
    await submit(page, 'Aflevér til vurdererne')
    await page.getByText(/Aflevér alligevel\?/).waitFor()
    await look('with gaps')
    await submit(page, 'Aflevér alligevel')
    await page.getByText('Afleveret. Vurdererne kan gå i gang.').waitFor()
    await look('handed in')
  })
  const { id, member } = review
  const later = make.longReview()
  later.bringTo('rated')
  await walk(later, later.member, '/fakta', once('closed'))
  expect([id, member.id].every(Boolean)).toBe(true)
})

test('rating: a note refused, another tab, locked too early, the earlier score, locked', async () => {
  const before = make.approvedReview(3, { version: '2.0.0' })
  const review = make.planReview({ again: before, version: '2.0.0' })
  make.handInFacts(review)
  await walk(review, review.sofie, '/vurdering', async (page, look) => {
    await look('nothing given')
    const item = page.locator('form.item-form').first()
    expect(await page.getByText(/^Sidste måling/).count()).toBe(0)
    await item.locator('input[name="score"][value="4"]').check()
    await item.getByText(/^Sidste måling/).waitFor()
    await item.locator('summary').first().click()
    await item.getByLabel('Note').fill(CPR)
    await item.getByLabel('Note').blur()
    await item.getByText(/^Ikke gemt/).waitFor()
    expect(await item.getByLabel('Note').inputValue()).toBe(CPR)
    await look('note refused')
    await item.getByLabel('Note').fill('Aftalt med Hr. Jensen på Vestergade 12')
    await item.getByLabel('Note').blur()
    await item.getByText(/Gemt kl\./).waitFor()
    await look('a name in the note')

    await page.locator('summary', { hasText: 'Lås mine vurderinger' }).click()
    await submit(page, 'Ja, lås mine vurderinger')
    await page.getByText(/^Ret disse \d+ ting/).waitFor()
    await look('locked too early')
  })
  make.rateAll(review.sofie, review.id, 4)
  make.lock(review.sofie, review.id)
  await walk(review, review.sofie, '/vurdering', once('locked'))
  await walk(review, review.sofie, '/konsensus', once('waiting for the other'))
})

test('consensus: before the locks, differences, refused, concluded too early, concluded, opened again', async () => {
  const review = make.longReview()
  review.bringTo('prepared')
  await walk(review, review.anders, '/konsensus', once('before the locks'))
  review.bringTo('half')
  make.lock(review.anders, review.id)
  await walk(review, review.anders, '/konsensus', async (page, look) => {
    await page.locator('main details summary').first().click()
    await look('differences')
    const item = page.locator('form.item-form').first()
    await item.locator('input[name="score"][value="3"]').check()
    await item.getByText(/^Ikke gemt/).waitFor()
    await look('note missing')
    await submit(page, 'Afslut')
    await page.getByText(/^Ret dette|^Ret disse/).waitFor()
    await look('concluded too early')
    await item.getByLabel('Skriv, hvorfor I valgte den score').fill('Ti af tolv forløb.')
    await item.getByLabel('Skriv, hvorfor I valgte den score').blur()
    await item.getByText(/Gemt kl\./).waitFor()
    await page.getByLabel('Hvor mange forløb er der set på i alt?').fill('4')
    await submit(page, 'Afslut')
    await page.getByText('De fælles scorer er på plads').waitFor()
    await look('concluded on few')
    await page.locator('summary', { hasText: 'Åbn scorerne igen' }).click()
    await submit(page, 'Ja, åbn scorerne igen')
    await page.getByText('Skriv hvorfor.').first().waitFor()
    await look('opened again without a reason')
  })
})

test('the report: draft, refused, checked by the team, approved, corrected', async () => {
  const review = make.longReview()
  review.bringTo('agreed')
  await walk(review, review.sofie, '/rapport', async (page, look) => {
    await look('draft')
    await page.getByLabel('Hvor teamet står', { exact: true }).fill(CPR)
    await submit(page, 'Gem teksten')
    await page.getByText(/^Ret dette|^Ret disse/).waitFor()
    await look('draft refused')
    await page.getByRole('button', { name: /^Send svaret/ }).click()
    await page.getByText('Vælg, om det er rettet.').first().waitFor()
    await look('answer missing')
  })
  await walk(review, review.member, '/rapport', async (page, look) => {
    await look('check by the team')
    await submit(page, 'Send rettelsen')
    await page.getByText('Vælg, hvad det handler om.').first().waitFor()
    await look('correction missing')
  })
  await walk(review, review.manager, '', once('overview'))
  review.bringTo('checked')
  await walk(review, review.member, '/rapport', once('waiting for approval'))
  review.bringTo('signed')
  await walk(review, review.sofie, '/rapport', once('approved by one'))
  review.bringTo('approved')
  await walk(review, review.sofie, '/rettelse', async (page, look) => {
    await look('empty')
    await submit(page, 'Gem rettelsen')
    await page.getByText(/^Ret dette|^Ret disse/).waitFor()
    await look('nothing filled in')
  })
  await walk(review, review.member, '/rapport', once('approved'))
})

test('the report of a self-assessment, on few cases and with items left out', async () => {
  const self = make.approvedReview(3, { mode: 'self', version: '2.0.0', caseCount: 2 })
  await walk(self, self.member, '/rapport', once('self-assessment on few'))
  const few = make.approvedReview('not-relevant', { version: '2.0.0', except: { 'cti-a1': 2 } })
  await walk(few, few.manager, '/rapport', once('hardly anything relevant'))
  await walk(few, few.manager, `/../team/${few.team.slug}`, once('team page'))
})

test('the action plan: empty, refused, put aside, with lessons, settled, closed', async () => {
  const review = make.approvedReview(4, { version: '2.0.0', except: { 'cti-a1': 2, 'cti-a2': 3 } })
  await walk(review, review.manager, '/handleplan', async (page, look) => {
    await look('empty')
    await page.getByRole('link', { name: /^Lav en handling til A1/ }).click()
    await submit(page, 'Gem handlingen')
    await page.getByText(/^Ret disse \d ting/).waitFor()
    await look('refused')
    await page.getByLabel('Hvad vil I gøre?').fill('Vi aftaler en dato.')
    await page.getByLabel('Hvem har ansvaret?').selectOption({ index: 1 })
    await page.getByLabel('Senest').fill(today())
    await page.getByLabel(/^Ledelsen/).check()
    await submit(page, 'Gem handlingen')
    await page.getByText('I gang', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Vælg lektioner' }).click()
    await page.getByText('Lektioner til handlingen').waitFor()
    await look('lessons')
    await submit(page, 'Beslut planen')
    await page.getByText(/^Ret dette|^Ret disse/).waitFor()
    await look('settled too early')
    await page.getByRole('link', { name: /^Ikke nu/ }).click()
    await page.getByLabel('Hvorfor venter I med punktet?').fill('Det tager vi op til foråret.')
    await submit(page, 'Sæt punktet til side')
    await page.getByText(/^Sat til side/).waitFor()
    await submit(page, 'Beslut planen')
    await page.getByText(/^Planen er besluttet/).waitFor()
    await submit(page, 'Vi har gennemført den')
    await page.getByText('Gennemført, venter på en ny score').waitFor()
    await look('settled')
    make.approvedReview(4, { again: review, version: '2.0.0', reviewOn: addDays(today(), 1) })
    await page.reload()
    await page.getByText('2 → 4').waitFor()
    await look('closed')
  })
  await walk(review, review.manager, `/../team/${review.team.slug}`, once('team page with two'))
  await walk(review, review.member, '/handleplan', once('read'))
})

test('a review cancelled, and one begun without its facts', async () => {
  const review = make.longReview()
  await walk(review, review.sofie, '', async (page, look) => {
    await page.locator('summary', { hasText: 'Begynd uden faktaark' }).click()
    await submit(page, 'Begynd uden faktaark')
    await page.getByText('Skriv hvorfor.').first().waitFor()
    await look('begun without a reason')
    await page.getByLabel('Hvorfor?').first().fill('Leder Lars Hansen er syg.')
    await submit(page, 'Begynd uden faktaark')
    await page.getByText(/Intet er gemt endnu/).waitFor()
    await look('a name in the reason')
  })
  review.bringTo('cancelled')
  await walk(review, review.manager, '', once('cancelled'))
  await walk(review, review.manager, '/handleplan', once('cancelled'))
})
