import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { shell } from '#app/i18n/messages/da/shell.ts'
import { rightAnswers } from '#tests/support/answer-key.ts'
import { inDatabase } from '#tests/support/database.ts'
import { submit, withStates } from '#tests/support/states.ts'

const { states, server } = withStates()

const HF = '/kurser/introduktion-til-housing-first'
const CTI = '/kurser/cti-grundkursus'
const CPR = 'Aftalt med 110180-1234'

states('signing in: nothing typed, and refused', '', async (page, look) => {
  await page.goto('/log-ind')
  await submit(page, 'Log ind')
  await page.getByText('Ret disse 2 ting').waitFor()
  await look('nothing typed')
  await typeSignIn(page, 'medarbejder', 'et helt forkert kodeord')
  await page.getByText(/passer ikke sammen/).waitFor()
  await look('refused')
})

states(
  'a lesson: nothing chosen, answered wrong and right, a reflection refused and saved',
  'nanna',
  async (page, look) => {
    await page.goto(`${HF}/fra-trappetrin-til-hjem`)
    const quiz = page.locator('section.quiz:has(input[type=checkbox])').first()
    await quiz.getByRole('button', { name: 'Gem svar' }).click()
    await quiz.getByText('Vælg et svar, og gem igen.').waitFor()
    await look('nothing chosen')

    const boxes = await quiz.getByRole('checkbox').all()
    await boxes[0]?.check()
    await quiz.getByRole('button', { name: 'Gem svar' }).click()
    await quiz.getByText('Ikke helt.').waitFor()
    await quiz.getByText(/Gemt kl\./).waitFor()
    await look('answered wrong')

    for (const box of boxes) {
      const told = page.locator(`[id="${await box.getAttribute('aria-describedby')}"]`)
      await box.setChecked((await told.getAttribute('data-color')) === 'success')
    }
    await quiz.getByRole('button', { name: 'Svar igen' }).click()
    await quiz.getByText('Rigtigt.', { exact: true }).waitFor()
    await look('answered right')

    const reflection = page.locator('section.reflect')
    const thoughts = reflection.getByLabel('Dine tanker')
    await thoughts.fill(CPR)
    await reflection.getByRole('button', { name: 'Gem' }).click()
    await reflection.getByText(/Det ligner et CPR-nummer/).waitFor()
    expect(await thoughts.inputValue()).toBe(CPR)
    await look('reflection refused')
    await thoughts.fill('Jeg vil spørge mere, og vente lidt længere på svaret.')
    await reflection.getByRole('button', { name: 'Gem' }).click()
    await reflection.getByText(/Gemt kl\./).waitFor()
    expect(await reflection.getByText(/Det ligner et CPR-nummer/).count()).toBe(0)
    await look('reflection saved')
  },
)

states('a sign-in that has ended carries the answer to the other side', 'malik', async (page, look) => {
  await page.goto(`${HF}/de-otte-kerneprincipper`)
  const quiz = page.locator('section.quiz').first()
  await quiz.getByRole('radio').first().check()
  inDatabase(server(), (db) => db.exec('update sessions set expires_at = 1'))
  await quiz.getByRole('button', { name: 'Gem svar' }).click()
  await page.getByRole('heading', { name: 'Log ind igen' }).waitFor()
  await look('signed out')

  await typeSignIn(page, 'malik', 'et helt forkert kodeord')
  await page.getByText(/passer ikke sammen/).waitFor()
  await look('signed out and refused')
  await typeSignIn(page, 'malik', DEMO_PASSWORD)
  await page.waitForURL(`**${HF}/de-otte-kerneprincipper*`)
  await quiz.getByText(/Gemt kl\. \d\d\.\d\d/).waitFor()
  expect(await quiz.getByRole('radio').first().isChecked()).toBe(true)
  await look('answer saved')
})

states('the final test: under way, with gaps, not passed, passed', 'lise', async (page, look) => {
  await page.goto(`${CTI}/proeve`)
  await submit(page, 'Begynd prøven')
  const question = page.locator('.test-question').first()
  await question.locator('input').first().check()
  await question.getByText(/Gemt kl\./).waitFor()
  await look('under way')
  await submit(page, 'Aflever prøven')
  await page.getByText('Du mangler at svare på 14 spørgsmål').waitFor()
  await look('with gaps')
  await submit(page, 'Aflever prøven, som den er')
  await page.getByRole('heading', { name: 'Du har ikke bestået prøven endnu' }).waitFor()
  await look('not passed')

  await submit(page, 'Tag prøven igen')
  await page.waitForURL(`**${CTI}/proeve`)
  for (const [name, value] of (await rightAnswers(server())).fields)
    await page.locator(`input[name="${name}"][value="${value}"]`).check()
  await submit(page, 'Aflever prøven')
  await page.getByRole('heading', { name: 'Du har bestået prøven' }).waitFor()
  await look('passed')
})

states('searching: found, put right, nothing found, and back', 'lise', async (page, look) => {
  await page.goto('/soeg')
  const field = page.getByRole('searchbox')
  const ask = async (typed: string) => {
    await field.fill(typed)
    await field.press('Enter')
  }
  await ask('bolig')
  await page.getByText(/^\d+ resultater$/).waitFor()
  await page.locator('main summary').first().click()
  await look('found')
  await ask('faseplna')
  await page.getByText('Viser resultater for „faseplan”').waitFor()
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  await look('put right')
  await ask('qqqqqq')
  await page.getByText('Ingen resultater for „qqqqqq”').waitFor()
  await look('nothing found')
  await page.goBack()
  await page.getByText('Viser resultater for „faseplan”').waitFor()
  expect(await field.inputValue()).toBe('faseplna')

  await page.goto('/ordbog?q=qqqqqq')
  await look('no such term')
})

states('verifying: no code, and one that nobody has', '', async (page, look) => {
  await page.goto('/bevis')
  await submit(page, 'Bekræft beviset')
  await page.getByText('Skriv koden fra beviset').first().waitFor()
  await look('no code')
  await page.getByLabel('Kode').fill('AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG')
  await submit(page, 'Bekræft beviset')
  await page.getByRole('heading', { name: 'Vi kender ikke den kode' }).waitFor()
  await look('unknown code')
})

states('verifying by the file: none, and one from elsewhere', '', async (page, look) => {
  await page.goto('/bevis')
  await submit(page, 'Bekræft filen')
  await page.getByText('Vælg en fil, eller indsæt indholdet af den').first().waitFor()
  await look('no file')
  const other = { id: 'urn:uuid:1', type: ['OpenBadgeCredential'], issuer: 'did:web:example.org' }
  await page.getByLabel('Eller indsæt indholdet').fill(JSON.stringify(other))
  await submit(page, 'Bekræft filen')
  await page.getByText('Beviset er ikke udstedt af videnscentret').waitFor()
  await look('from elsewhere')
})

states('in English, the menu says no Danish word', 'admin', async (page, look) => {
  await page.goto('/kurser')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Courses', exact: true }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  const words = await page.locator('.site-head').evaluate((head) => head.textContent)
  const { myPage, courses, certificates, fidelity, calendar, signOut } = shell
  for (const danish of [myPage, courses, certificates, fidelity, calendar, signOut])
    expect(words).not.toContain(danish)
  await look('in English')
})
async function typeSignIn(page: Page, who: string, password: string) {
  await page.getByLabel('E-mail').fill(`${who}@${DEMO_DOMAIN}`)
  await page.getByLabel('Kodeord').fill(password)
  await submit(page, 'Log ind')
}
