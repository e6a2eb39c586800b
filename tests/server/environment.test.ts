import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { readEnvironment } from '#app/http/env.server.ts'

test('without anything given, the app runs on this machine alone', () => {
  expect(readEnvironment({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    APP_URL: 'http://127.0.0.1:3000',
    SEED: 'demo',
    LOG_LEVEL: 'warn',
  })
})

test('an address is cut down to its origin', () => {
  expect(readEnvironment({ APP_URL: 'https://kurser.example.dk/sti/' }).APP_URL).toBe(
    'https://kurser.example.dk',
  )
})

test.each([
  'http://localhost:3000',
  'http://127.0.0.1',
  'http://[::1]:3000',
  'https://kurser.example.dk',
])('%s is an address to reach us at', (APP_URL) => expect(readEnvironment({ APP_URL }).APP_URL).toBe(APP_URL))

test.each([
  [{ PORT: 'abc' }, 'PORT is "abc"'],
  [{ PORT: '70000' }, 'PORT is "70000"'],
  [{ SEED: 'yes' }, 'SEED is "yes"'],
  [{ WORKERS: '0' }, 'WORKERS is "0", but it must be a number from 1 to 99, or auto'],
  [{ WORKERS: 'all' }, 'WORKERS is "all"'],
  [{ WRITES_A_MINUTE: '0' }, 'WRITES_A_MINUTE is "0", but it must be a number from 1'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud", but it must be one of silent, error, warn, info, debug'],
  [{ APP_URL: 'kurser.example.dk' }, 'APP_URL is "kurser.example.dk"'],
  [{ APP_URL: 'javascript:alert(1)' }, 'APP_URL is "javascript:alert(1)"'],
  [
    { APP_URL: 'http://kurser.example.dk' },
    'APP_URL is "http://kurser.example.dk", but over http it can only be',
  ],
  [{ APP_URL: 'http://192.0.2.1:3000' }, 'APP_URL is "http://192.0.2.1:3000", but over http'],
  [{ APP_URL: 'http://localhost.example.dk' }, 'APP_URL is "http://localhost.example.dk", but over http'],
  [{ MAIL_FROM: 'videnscentret' }, 'MAIL_FROM is "videnscentret", but it must be an address like'],
  [{ SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM is not given, but with SMTP_URL it must be'],
])('%j stops the start with a sentence', (given, sentence) => {
  expect(() => readEnvironment(given)).toThrow(sentence)
})

test.each([
  [{ NODE_ENV: 'production' }, 'info'],
  [{ NODE_ENV: 'development' }, 'warn'],
  [{ NODE_ENV: 'production', LOG_LEVEL: 'debug' }, 'debug'],
])('%j logs at %s', (given, level) => expect(readEnvironment(given).LOG_LEVEL).toBe(level))

test.each([
  [{}, 1],
  [{ WORKERS: '3' }, 3],
  [{ WORKERS: 'auto' }, availableParallelism()],
])('%j makes %i processes answer', (given, workers) => expect(readEnvironment(given).WORKERS).toBe(workers))

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
