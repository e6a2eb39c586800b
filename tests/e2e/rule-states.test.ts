import { submit, unfold, withStates } from '#tests/support/states.ts'

const { states } = withStates()

states(
  'a rule: refused, shown with whom it reaches, put right, made and ended',
  'admin',
  async (page, look) => {
    await page.goto('/admin/regler/ny')
    await submit(page, 'Se, hvem den gælder')
    await page.getByRole('heading', { name: /^Ret disse/ }).waitFor()
    await look('refused')

    await page.getByLabel('Kursus', { exact: true }).selectOption('hf-1')
    await page.getByLabel('Hvor', { exact: true }).selectOption('centre')
    await page.getByLabel('Dage til at nå det').fill('5')
    await page.getByLabel('Fordi', { exact: true }).fill('alle begynder med Housing First')
    await page.getByLabel('Reglen begynder').fill('2025-01-01')
    await submit(page, 'Se, hvem den gælder')
    await page.getByRole('heading', { name: 'Sådan vil reglen virke' }).waitFor()
    await unfold(page)
    await look('whom it reaches, some of them overdue')

    await submit(page, 'Ret den')
    await page.getByLabel('Dage til at nå det').waitFor()
    await look('put right')
    await submit(page, 'Se, hvem den gælder')
    await submit(page, 'Lav reglen')
    await page.getByText('Reglen er lavet.').waitFor()
    await look('made')

    await page.getByLabel('Sidste dag', { exact: true }).fill('2020-01-01')
    await submit(page, 'Gem sidste dag')
    await page.getByRole('link', { name: 'Datoen er for tidlig' }).waitFor()
    await look('an end that has been')
  },
)

states('what a person must do by rule, and what they are excused from', 'hanne', async (page, look) => {
  await page.goto('/')
  await page.getByText('Du er fritaget fra CTI grundkursus').waitFor()
  await look('excused')
  await page.goto('/kurser/cti-grundkursus')
  await page.getByText('Du er fritaget fra kurset').waitFor()
  await look('excused from a course')
})
