import { expect, test } from 'vitest'
import { readEnvironment } from '#app/http/env.server.ts'

test('without anything given, the app runs on this machine alone', () => {
  expect(readEnvironment({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    APP_URL: 'http://127.0.0.1:3000',
    SEED: 'demo',
  })
})

test('an address is cut down to its origin', () => {
  expect(readEnvironment({ APP_URL: 'https://kurser.example.dk/sti/' }).APP_URL).toBe(
    'https://kurser.example.dk',
  )
})

test.each([
  [{ PORT: 'abc' }, 'PORT is "abc"'],
  [{ PORT: '70000' }, 'PORT is "70000"'],
  [{ SEED: 'yes' }, 'SEED is "yes"'],
  [{ APP_URL: 'kurser.example.dk' }, 'APP_URL is "kurser.example.dk"'],
  [{ APP_URL: 'javascript:alert(1)' }, 'APP_URL is "javascript:alert(1)"'],
  [{ MAIL_FROM: 'videnscentret' }, 'MAIL_FROM is "videnscentret", but it must be an address like'],
  [{ SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM is not given, but with SMTP_URL it must be'],
])('%j stops the start with a sentence', (given, sentence) => {
  expect(() => readEnvironment(given)).toThrow(sentence)
})

test('a mail server is given with the address that mails come from', () => {
  const given = { SMTP_URL: 'smtps://kurser:hemmeligt@smtp.example.dk', MAIL_FROM: 'kurser@example.dk' }
  expect(readEnvironment(given)).toMatchObject(given)
})

test('a wrong mail server is told of without its password', () => {
  const read = () => readEnvironment({ SMTP_URL: 'https://kurser:hemmeligt@smtp.example.dk' })
  expect(read).toThrow('SMTP_URL is given, but it must be an address like smtps://')
  expect(read).not.toThrow('hemmeligt')
})

test('an empty value counts as not given', () => {
  expect(readEnvironment({ PORT: '', SEED: '' })).toMatchObject({ PORT: 3000, SEED: 'demo' })
})
