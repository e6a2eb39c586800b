import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { deliver, destination, keptMail } from '#app/mail/deliver.server.ts'
import { readMail, startMailServer } from '#tests/support/mail.ts'

const MAIL = {
  id: '11111111-2222-4333-8444-555555555555',
  name: 'Søren Ågård',
  address: 'soeren@kommune.example',
  subject: 'Ændringer på vej: æøå i emnet, som er så langt, at det må deles over flere linjer',
  text: 'Hej Søren Ågård\n\nÉn linje, der er så lang, at den må deles, når den sendes, og som derfor skal samles igen.\n\nhttps://kurser.example.dk/fidelitet/1\n',
}

const FOOT = '\n-- \nVidenscentret for CTI, ICM og M-ACT\nDenne mail kan ikke besvares.\n'
const CENTRE = {
  name: 'Videnscenter Nord',
  email: 'nord@example.dk',
  phone: '12 34 56 78',
  address: '',
  terms: '',
  mailSender: 'Kurser i Nord',
  mailReplyTo: 'svar@example.dk',
  privacyContact: '',
  wasUrl: '',
  logo: null,
  savedAt: 1,
}

const settingsIn = (facts: { SMTP_URL?: string } = {}) => ({
  APP_URL: 'https://kurser.example.dk',
  DATA_DIR: mkdtempSync(path.join(tmpdir(), 'fodfaeste-mail-')),
  ...(facts.SMTP_URL && { SMTP_URL: facts.SMTP_URL, MAIL_FROM: 'kurser@example.dk' }),
})

function filesIn({ DATA_DIR }: { DATA_DIR: string }) {
  const folder = path.join(DATA_DIR, 'mail')
  return readdirSync(folder).map((file) => path.join(folder, file))
}

async function mailServer(manners?: Parameters<typeof startMailServer>[0]) {
  const server = await startMailServer(manners)
  onTestFinished(() => void server.stop())
  return server
}

test('without a mail server a mail becomes a file with its letters right', async () => {
  const settings = settingsIn()
  await deliver(MAIL, settings)

  const [file = ''] = filesIn(settings)
  expect(path.basename(file)).toMatch(/^\d{4}-\d{2}-\d{2}-11111111-2222-4333-8444-555555555555\.eml$/)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const { headers, text } = readMail(readFileSync(file, 'latin1'))
  expect(headers.get('From')).toBe('Fodfæste <fodfaeste@fodfaeste.invalid>')
  expect(headers.get('To')).toBe('Søren Ågård <soeren@kommune.example>')
  expect(headers.get('Subject')).toBe(MAIL.subject)
  expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
  expect(headers.get('Auto-Submitted')).toBe('auto-generated')
  expect(text).toBe(MAIL.text + FOOT)
})

test('the same mail delivered again is the same mail', async () => {
  const settings = settingsIn()
  await deliver(MAIL, settings)
  await deliver(MAIL, settings)
  const [file = '', ...others] = filesIn(settings)
  expect(others).toEqual([])
  expect(readMail(readFileSync(file, 'latin1')).headers.get('Message-ID')).toBe(
    '<11111111-2222-4333-8444-555555555555@kurser.example.dk>',
  )
})

test('with a mail server it is sent there, from the address given', async () => {
  const server = await mailServer()
  await deliver(MAIL, settingsIn({ SMTP_URL: server.url }))
  const { headers, text } = readMail(server.received[0] ?? '')
  expect(headers.get('From')).toBe('Fodfæste <kurser@example.dk>')
  expect(headers.get('Subject')).toBe(MAIL.subject)
  expect(text.trim()).toBe((MAIL.text + FOOT).trim())
})

test('a demo person is never written to through a mail server', async () => {
  const server = await mailServer()
  const settings = settingsIn({ SMTP_URL: server.url })
  await deliver({ ...MAIL, address: 'medarbejder@demo.fodfaeste.dk' }, settings)
  expect(server.received).toEqual([])
  expect(filesIn(settings)).toHaveLength(1)
})

test('a name or a subject with a line break adds no header', async () => {
  const settings = settingsIn()
  const broken = { ...MAIL, subject: 'Emne\r\nBcc: alle@example.org', name: 'Mette\r\nBcc: alle@example.org' }
  await deliver(broken, settings)
  const { headers } = readMail(readFileSync(filesIn(settings)[0] ?? '', 'latin1'))
  expect([...headers.keys()]).not.toContain('Bcc')
})

test('a mail that the server does not take is an error', async () => {
  const server = await mailServer({ refuse: 550 })
  await expect(deliver(MAIL, settingsIn({ SMTP_URL: server.url }))).rejects.toThrow()
})

test('where mails go is told without the password', () => {
  const told = destination({ ...settingsIn(), SMTP_URL: 'smtps://kurser:hemmeligt@smtp.example.dk:465' })
  expect(told).toBe('sent through smtp.example.dk:465')
  expect(destination({ ...settingsIn(), DATA_DIR: path.resolve('data') })).toContain('data/mail')
})

test('it is from the centre as the centre says, and answers go where it says', async () => {
  const settings = settingsIn()
  await deliver(MAIL, settings, CENTRE)
  const { headers, text } = readMail(readFileSync(filesIn(settings)[0] ?? '', 'latin1'))
  expect(headers.get('From')).toBe('Kurser i Nord <fodfaeste@fodfaeste.invalid>')
  expect(headers.get('Reply-To')).toBe('svar@example.dk')
  expect(text).toBe(`${MAIL.text}\n-- \nVidenscenter Nord\nnord@example.dk, 12 34 56 78\n`)
})

test('the file of a mail is found, with the moment of its link or without, and another mail has none', async () => {
  const settings = settingsIn()
  expect(await keptMail(MAIL, settings)).toBeNull()
  await deliver({ ...MAIL, id: `${MAIL.id}-1795000000000`, subject: 'Med link' }, settings)
  expect(String(await keptMail(MAIL, settings))).toContain('Subject: Med link')
  await deliver({ ...MAIL, id: 'other', subject: 'Et andet' }, settings)
  expect(String(await keptMail({ id: 'other' }, settings))).toContain('Subject: Et andet')
  for (const id of ['oth', '', '..', 'another']) expect(await keptMail({ id }, settings)).toBeNull()
})

test('off this machine a mail goes encrypted or not at all', async () => {
  const server = await mailServer()
  const elsewhere = server.url.replace('127.0.0.1', '127.1') // which only the system knows to be this machine
  await expect(deliver(MAIL, settingsIn({ SMTP_URL: elsewhere }))).rejects.toMatchObject({ code: 'ETLS' })
  expect(server.received).toEqual([])
})
