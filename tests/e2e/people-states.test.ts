import { DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { submit, unfold, withStates } from '#tests/support/states.ts'

const { states } = withStates()

states('people: nobody fits, a new person refused and made', 'admin', async (page, look) => {
  await page.goto('/admin/personer?q=qqqqqq')
  await page.getByText('Ingen passer').waitFor()
  await look('nobody fits')

  await page.goto('/admin/personer/ny')
  await page.getByLabel('Leder', { exact: true }).check()
  await submit(page, 'Opret personen')
  await page.getByText('Ret disse 2 ting').waitFor()
  await look('person refused')
  await page.getByLabel('Leder', { exact: true }).uncheck()
  await page.getByLabel('Navn', { exact: true }).fill('Ny Kollega')
  await page.getByLabel('E-mail').fill('ny@example.org')
  await submit(page, 'Opret personen')
  await page.getByText('invitationen er på vej').waitFor()
  await look('person made')
  await unfold(page)
  await page.locator('#link-password').fill(DEMO_PASSWORD)
  await submit(page, 'Lav linket')
  await page.getByText(/\/kodeord\//).waitFor()
  await look('link')
})

states(
  'an account: every form, refused; a role given and taken away; the question before closing',
  'admin',
  async (page, look) => {
    await page.goto('/admin/personer?q=amina')
    await page.getByRole('link', { name: 'Amina Yusuf' }).click()
    await page.getByRole('heading', { name: 'Amina Yusuf' }).waitFor()
    await unfold(page)
    await look('every form')
    for (const button of ['Ret e-mailen', 'Føj til teamet', 'Giv rollen']) {
      await unfold(page)
      await submit(page, button)
      await page.getByRole('heading', { name: /^Ret / }).waitFor()
      await look(`${button}, refused`)
    }
    await unfold(page)
    await page.getByLabel('Underviser').check()
    await page.locator('#grant-role-password').fill(DEMO_PASSWORD)
    await submit(page, 'Giv rollen')
    await page.getByText('Rollen er givet').waitFor()
    await page.getByRole('link', { name: /^Fratag rollen Underviser/ }).click()
    await page.getByLabel('Sidste dag med rollen').waitFor()
    await look('a role taken away')
    await page.getByRole('link', { name: 'Ret datoerne for Team Vestbyen' }).click()
    await page.getByRole('heading', { name: 'Datoer for Team Vestbyen' }).waitFor()
    await look('dates of a membership')
    await page.getByRole('link', { name: 'Luk kontoen' }).click()
    await page.getByText(/^Vil du lukke kontoen/).waitFor()
    await look('question before closing')
    await page.locator('#deactivate-password').fill(DEMO_PASSWORD)
    await submit(page, 'Ja, luk kontoen')
    await page.getByText('Kontoen er lukket').waitFor()
    await look('closed')
  },
)
