import { expect, test } from 'vitest'
import type { ExpiringCertificate, ExpiryReminder } from '#app/domain/certificates/expiry-reminders.ts'
import type { Matter, MatterReminder } from '#app/domain/fidelity/actions/reminders.ts'
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
const remind = (matter: Matter, facts: { overdue?: boolean; own?: boolean } = {}): MatterReminder => ({
  about: 'matter',
  key: 'k',
  personId: 'p',
  matter,
  overdue: false,
  own: true,
  ...facts,
})
const rate: Matter = { kind: 'rate', team: 'Team Nord', reviewId: 'r2', dueOn: '2026-11-24', ...COMMON }
const EXPIRES_ON = '2026-12-01'
const FACTS = {
  about: 'certificate' as const,
  key: 'k',
  personId: 'p',
  expiry: { status: 'expires' as const },
}
const certificate = (name: string, expiresOn = EXPIRES_ON): ExpiringCertificate => ({
  holder: { id: name, name },
  course: { id: 'cti-1', slug: 'cti-grundkursus', title: 'CTI grundkursus' },
  cycle: 1,
  expiresOn,
  shortPathUntil: null,
  managers: [],
})
const ownCertificate = (expiry: ExpiryReminder['expiry'] = FACTS.expiry): ExpiryReminder => ({
  ...FACTS,
  certificate: certificate('Karen Friis'),
  own: true,
  expiry,
})
const VESTBYEN = { slug: 'team-vestbyen', name: 'Team Vestbyen' }
const NORD = { slug: 'team-nord', name: 'Team Nord' }
const ofMember = (name: string, team: typeof NORD, expiresOn?: string): ExpiryReminder => ({
  ...FACTS,
  certificate: certificate(name, expiresOn),
  own: false,
  team,
})
const AROUND = { appUrl: 'https://kurser.example.dk', next: new Map(), names: new Map() }

test('one mail lists all that waits, what is due first at the top', () => {
  const mail = reminderMail(
    'Karen Friis',
    [
      remind(action('Forløbet varer ni måneder', 'r1', '2026-12-06')),
      remind(rate),
      remind(action('Æøå på besøg', 'r3', '2026-11-20'), { overdue: true, own: false }),
    ],
    AROUND,
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

    Du får mailen, fordi noget venter på dig eller på et team, du leder. Der kommer højst én om dagen, og uden frister højst én om ugen.
    Er noget forkert, så spørg din leder eller videnscentret.
    "
  `)
})

test('a manager whose team is late, and who has nothing to do, is told so', () => {
  const mail = reminderMail('Karen Friis', [remind(rate, { overdue: true, own: false })], AROUND)
  expect(mail.subject).toBe('Noget er over fristen i dit team')
  expect(mail.text).not.toContain('Det her venter på dig')
})

test('one thing is one thing', () => {
  expect(reminderMail('Mette Holm', [remind(rate)], AROUND).subject).toBe('Én ting venter på dig')
})

test('matters and certificates stand in one mail, the members of each team together', () => {
  const expired = ofMember('Bo Lind', VESTBYEN, '2026-11-20')
  const mail = reminderMail(
    'Karen Friis',
    [
      ofMember('Åse Ærø', VESTBYEN),
      ownCertificate(),
      ofMember('Ali Yilmaz', NORD, '2026-11-30'),
      remind(rate),
      { ...expired, expiry: { status: 'short-path', until: '2026-12-20' } },
      remind(action('Forløbet varer ni måneder', 'r1', '2026-11-19'), { overdue: true, own: false }),
    ],
    AROUND,
  )
  expect(mail.subject).toBe('2 ting venter på dig')
  expect(mail.text).toMatchInlineSnapshot(`
    "Hej Karen Friis

    Det her venter på dig i Fodfæste:

    Team Nord: Vurdér praksis
    Senest 24. november 2026
    https://kurser.example.dk/fidelitet/r2/vurdering

    CTI grundkursus: Forny dit bevis
    Gyldigt til og med 1. december 2026
    https://kurser.example.dk/kurser/cti-grundkursus

    Det her er over fristen i et team, du leder:

    Team Vestbyen: Handling til punkt A1, "Forløbet varer ni måneder"
    Over fristen: 19. november 2026
    https://kurser.example.dk/fidelitet/r1/handleplan

    De her beviser i et team, du leder, skal fornyes:

    Team Vestbyen
    https://kurser.example.dk/team/team-vestbyen
    Bo Lind, CTI grundkursus: udløb 20. november 2026
    Åse Ærø, CTI grundkursus: udløber 1. december 2026

    Team Nord
    https://kurser.example.dk/team/team-nord
    Ali Yilmaz, CTI grundkursus: udløber 30. november 2026

    Du får mailen, fordi noget venter på dig eller på et team, du leder. Der kommer højst én om dagen, og uden frister højst én om ugen.
    Er noget forkert, så spørg din leder eller videnscentret.
    "
  `)
})

test.each([
  [{ status: 'expires' }, 'Gyldigt til og med 1. december 2026'],
  [
    { status: 'short-path', until: '2026-12-31' },
    'Udløb 1. december 2026. Du kan forny ad den korte vej til og med 31. december 2026',
  ],
  [{ status: 'whole-course' }, 'Udløb 1. december 2026. Du skal tage hele kurset igen'],
] as const)('of $status the holder reads: %s', (expiry, words) => {
  const { text } = reminderMail('Karen Friis', [ownCertificate(expiry)], AROUND)
  expect(text).toContain(
    `CTI grundkursus: Forny dit bevis\n${words}\nhttps://kurser.example.dk/kurser/cti-grundkursus\n`,
  )
})

test.each([
  [1, 'Et bevis i dit team skal fornyes', 1, null],
  [20, '20 beviser i dit team skal fornyes', 20, null],
  [21, '21 beviser i dit team skal fornyes', 20, 'og 1 mere: https://kurser.example.dk/team/team-nord'],
  [34, '34 beviser i dit team skal fornyes', 20, 'og 14 andre: https://kurser.example.dk/team/team-nord'],
])('of %i members the mail is called "%s" and names %i', (count, subject, named, others) => {
  const members = Array.from({ length: count }, (_, place) => ofMember(`Person ${place + 1}`, NORD))
  const mail = reminderMail('Karen Friis', members, AROUND)
  expect(mail.subject).toBe(subject)
  expect(mail.text.match(/^Person \d+, CTI grundkursus: udløber 1. december 2026$/gm)).toHaveLength(named)
  expect(/^og .*$/m.exec(mail.text)?.[0] ?? null).toBe(others)
})

test('the rest of several teams is found on the page of all teams, also when one of them has no line', () => {
  const members = Array.from({ length: 20 }, (_, place) => ofMember(`Person ${place + 1}`, NORD))
  const mail = reminderMail('Karen Friis', [ofMember('Bo Lind', VESTBYEN, '2026-12-02'), ...members], AROUND)
  expect(mail.text).not.toContain('Bo Lind')
  expect(mail.text).toContain('og 1 mere: https://kurser.example.dk/mit-omraade\n')
})
