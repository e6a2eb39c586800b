import { afterEach, expect, test } from 'vitest'
import { adminTasks } from '#app/domain/centre/admin-figures.ts'
import { logoTypeOf } from '#app/domain/centre/logo.ts'
import { centreSettings, findLogo, saveSettings } from '#app/domain/centre/settings.server.ts'
import { problemsOf, readLogo, SettingsForm } from '#app/domain/centre/settings-form.ts'
import { paragraphsOf } from '#app/domain/centre/settings.ts'
import { db } from '#db/client.server.ts'
import { centreSettings as table } from '#db/schema/index.ts'

afterEach(() => void db.delete(table).run())

const TEXTS = {
  name: 'Videnscenter Nord',
  email: 'nord@example.dk',
  phone: '+45 12 34 56 78',
  address: 'Gaden 1\n9000 Aalborg',
  terms: 'Ét afsnit.\n\nEt andet.',
  mailSender: 'Kurser i Nord',
  mailReplyTo: '',
  privacyContact: 'data@example.dk',
  wasUrl: 'https://was.digst.dk/fodfaeste-dk',
}
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const PNG = bytesOf('\x89PNG\r\n\x1a\n....')
const at = (moment: string) => new Date(`2026-11-22T${moment}Z`)

test('until something is said, the centre has a name and mails a sender, and nothing else', () => {
  expect(centreSettings()).toEqual({
    name: 'Videnscentret for CTI, ICM og M-ACT',
    email: '',
    phone: '',
    address: '',
    terms: '',
    mailSender: 'Fodfæste',
    mailReplyTo: '',
    wasUrl: '',
    privacyContact: '',
    logo: null,
    savedAt: 0,
  })
})

test('what is saved is what is said, with a picture that has an address by its content', () => {
  const logo = { type: 'image/png' as const, bytes: PNG }
  expect(saveSettings({ texts: TEXTS, logo }, 0, at('10:00'))).toBe(true)
  const { logo: address, savedAt, ...texts } = centreSettings()
  expect(texts).toEqual(TEXTS)
  expect(address).toMatch(/^\/centrets-logo\/[0-9a-f]{32}$/)
  const hash = address?.split('/').at(-1) ?? ''
  expect(findLogo(hash)).toEqual({ type: 'image/png', bytes: Buffer.from(PNG) })
  expect(findLogo('another')).toBeNull()

  saveSettings({ texts: TEXTS, logo: 'keep' }, savedAt, at('10:01'))
  expect(centreSettings().logo).toBe(address)
  saveSettings({ texts: TEXTS, logo: 'remove' }, centreSettings().savedAt, at('10:02'))
  expect(centreSettings().logo).toBeNull()
  expect(findLogo(hash)).toBeNull()
})

test('who began before somebody else saved does not overwrite it, and the same sent twice is saved once', () => {
  const first = { texts: TEXTS, logo: 'keep' as const }
  const second = { texts: { ...TEXTS, name: 'Et andet' }, logo: 'keep' as const }
  saveSettings(first, 0, at('10:00'))
  const seen = centreSettings().savedAt
  expect(saveSettings(second, seen, at('10:01'))).toBe(true)
  expect(saveSettings(second, seen, at('10:02'))).toBe(true)
  expect(saveSettings(first, seen, at('10:03'))).toBe(false)
  expect(saveSettings({ ...second, logo: { type: 'image/png', bytes: PNG } }, seen, at('10:03'))).toBe(false)
  expect(centreSettings()).toMatchObject({ name: 'Et andet', savedAt: at('10:01').getTime() })
})

test.each<[string, Partial<typeof TEXTS>, Record<string, string>]>([
  ['all that is right', {}, {}],
  [
    'all that may be left out',
    { email: '', phone: '', address: '', terms: '', mailReplyTo: '', privacyContact: '', wasUrl: '' },
    {},
  ],
  ['no name', { name: ' ', mailSender: 'x' }, { name: 'name-missing', mailSender: 'sender-missing' }],
  ['a name of 80', { name: 'x'.repeat(80) }, {}],
  ['a name of 81', { name: 'x'.repeat(81) }, { name: 'too-long' }],
  ['terms of 20,001', { terms: 'x'.repeat(20_001) }, { terms: 'too-long' }],
  [
    'an address that is none',
    { email: 'nord', mailReplyTo: 'a@b' },
    { email: 'email-wrong', mailReplyTo: 'email-wrong' },
  ],
  [
    'an address that others can listen in on',
    { wasUrl: 'http://was.digst.dk/x' },
    { wasUrl: 'address-wrong' },
  ],
  ['an address that is a script', { wasUrl: 'javascript:alert(1)' }, { wasUrl: 'address-wrong' }],
  ['an address of no host', { wasUrl: 'https://x' }, { wasUrl: 'address-wrong' }],
  ['letters for a phone', { phone: 'ring til os' }, { phone: 'phone-wrong' }],
  ['a CPR number', { terms: 'Skriv til 110180-1234', phone: '110180-1234' }, { terms: 'cpr', phone: 'cpr' }],
])('of %s the form says %j', (_, given, problems) => {
  const read = SettingsForm.safeParse({ ...TEXTS, ...given })
  expect(read.success ? {} : problemsOf(read.error)).toEqual(problems)
})

test('what is typed is folded: one line is one line, and a break is one character', () => {
  const read = SettingsForm.parse({
    ...TEXTS,
    name: ' Nord\r\nog  Syd ',
    address: ' Gaden 1\r\n9000 Aalborg ',
  })
  expect(read).toMatchObject({ name: 'Nord og Syd', address: 'Gaden 1\n9000 Aalborg' })
})

test.each([
  ['PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
  ['JPEG', '\xff\xd8\xff\xe0', 'image/jpeg'],
  ['WebP', 'RIFF\n\0\0\0WEBPVP8 ', 'image/webp'],
  ['another RIFF', 'RIFF\0\0\0\0WAVE', null],
  ['SVG', '<svg onload="x">', null],
  ['GIF', 'GIF89a', null],
  ['HTML called a picture', '<!doctype html>', null],
  ['nothing', '', null],
])('%s is by its first bytes %3$s', (_, beginning, type) => {
  expect(logoTypeOf(bytesOf(beginning))).toBe(type)
})

test('a picture may be 200 kB and no more', () => {
  const picture = (length: number) => Uint8Array.from({ length }, (_, place) => PNG[place] ?? 0)
  expect(readLogo(picture(200_000))).toMatchObject({ type: 'image/png' })
  expect(readLogo(picture(200_001))).toBe('logo-large')
  expect(readLogo(bytesOf('<svg>'))).toBe('logo-kind')
})

test('an empty line parts paragraphs, and lines within one stay', () => {
  expect(paragraphsOf('En\r\nto\r\n \r\n\r\nTre\n')).toEqual(['En\nto', 'Tre'])
  expect(paragraphsOf(' ')).toEqual([])
})

test('what needs the administrator is told, what stops others first, and nothing when all is in order', () => {
  const figures = {
    people: 3,
    invited: 2,
    teams: 1,
    rules: 0,
    courseErrors: 0,
    certificates: 5,
    comingEvents: 0,
    mailsWaiting: 4,
    mailsFailed: 1,
    jobsFailed: 1,
    importsFailed: 1,
    notSigned: 0,
    approvalsWaiting: 0,
    leavers: 0,
    lacksStatement: false,
  }
  expect(adminTasks(figures).map(({ kind }) => kind)).toEqual([
    'jobs-failed',
    'imports-failed',
    'mails-failed',
    'invited',
  ])
  expect(adminTasks({ ...figures, jobsFailed: 0, importsFailed: 0, mailsFailed: 0, invited: 0 })).toEqual([])
  expect(adminTasks({ ...figures, lacksStatement: true })).toContainEqual({
    kind: 'no-statement',
    count: 1,
    to: '/admin/indstillinger',
  })
})
