import { expect, test } from 'vitest'
import type { Matter, Reminder } from '#app/domain/fidelity/actions/reminders.ts'
import { reminderMail } from '#app/mail/reminder-mail.ts'

const COMMON = { id: 'x', who: [], watchers: [] }
const action = (title: string, reviewId: string, dueOn: string): Matter => ({
  kind: 'action',
  item: { label: 'A1', title },
  team: 'Team Vestbyen',
  reviewId,
  dueOn,
  ...COMMON,
})
const remind = (matter: Matter, facts: { overdue?: boolean; own?: boolean } = {}): Reminder => ({
  key: 'k',
  personId: 'p',
  matter,
  overdue: false,
  own: true,
  ...facts,
})
const rate: Matter = { kind: 'rate', team: 'Team Nord', reviewId: 'r2', dueOn: '2026-11-24', ...COMMON }
const APP_URL = 'https://kurser.example.dk'

test('one mail lists all that waits, what is due first at the top', () => {
  const mail = reminderMail(
    'Karen Friis',
    [
      remind(action('Forløbet varer ni måneder', 'r1', '2026-12-06')),
      remind(rate),
      remind(action('Æøå på besøg', 'r3', '2026-11-20'), { overdue: true, own: false }),
    ],
    APP_URL,
  )
  expect(mail.subject).toBe('2 ting venter på dig')
  expect(mail.text).toMatchInlineSnapshot(`
    "Hej Karen Friis

    Det her venter på dig i Fodfæste:

    Team Nord: Vurdér praksis
    Senest 24. november 2026
    https://kurser.example.dk/fidelitet/r2/vurdering

    Team Vestbyen: Handling til punkt A1, "Forløbet varer ni måneder"
    Senest 6. december 2026
    https://kurser.example.dk/fidelitet/r1/handleplan

    Det her er over fristen i et team, du leder:

    Team Vestbyen: Handling til punkt A1, "Æøå på besøg"
    Over fristen: 20. november 2026
    https://kurser.example.dk/fidelitet/r3/handleplan

    Du får mailen, fordi du er ansvarlig, vurderer eller leder. Der kommer højst én om dagen.
    Er noget forkert, så spørg din leder eller videnscentret. Denne mail kan ikke besvares.
    "
  `)
})

test('a manager whose team is late, and who has nothing to do, is told so', () => {
  const mail = reminderMail('Karen Friis', [remind(rate, { overdue: true, own: false })], APP_URL)
  expect(mail.subject).toBe('Noget er over fristen i dit team')
  expect(mail.text).not.toContain('Det her venter på dig')
})

test('one thing is one thing', () => {
  expect(reminderMail('Mette Holm', [remind(rate)], APP_URL).subject).toBe('Én ting venter på dig')
})
