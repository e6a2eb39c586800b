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
])('%j stops the start with a sentence', (given, sentence) => {
  expect(() => readEnvironment(given)).toThrow(sentence)
})

test('an empty value counts as not given', () => {
  expect(readEnvironment({ PORT: '', SEED: '' })).toMatchObject({ PORT: 3000, SEED: 'demo' })
})
