import { expect, test } from 'vitest'
import { mayPass } from '#server/same-origin.ts'

const OURS = 'http://127.0.0.1:3000'
const request = (method: string, headers: Record<string, string>) => ({
  method,
  headers: new Headers(headers),
})

test.each([
  ['GET', {}, true],
  ['HEAD', { origin: 'https://evil.example' }, true],
  ['POST', { origin: OURS }, true],
  ['POST', { origin: OURS, 'sec-fetch-site': 'same-origin' }, true],
  ['POST', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, true],
  ['POST', { 'sec-fetch-site': 'same-origin' }, true],
  ['POST', {}, false],
  ['POST', { origin: 'null' }, false],
  ['POST', { origin: 'https://evil.example' }, false],
  ['POST', { origin: 'http://localhost:4000' }, false],
  ['POST', { origin: 'https://127.0.0.1:3000' }, false],
  ['POST', { origin: `${OURS}.evil.example` }, false],
  ['POST', { origin: OURS, 'sec-fetch-site': 'cross-site' }, false],
  ['POST', { origin: OURS, 'sec-fetch-site': 'same-site' }, false],
  ['POST', { 'sec-fetch-site': 'none' }, false],
  ['DELETE', {}, false],
] as const)('%s with %j passes: %s', (method, headers, passes) => {
  expect(mayPass(request(method, headers), OURS)).toBe(passes)
})

test('only on loopback are two names one origin', () => {
  const posted = request('POST', { origin: 'https://www.fodfaeste.example' })
  expect(mayPass(posted, 'https://fodfaeste.example')).toBe(false)
})
