import { expect, test } from 'vitest'
import { passkeyPlace } from '#app/domain/auth/passkey-place.ts'

const CENTRE = { rpID: 'kurser.example.dk', origin: 'https://kurser.example.dk' }

test.each([
  // Behind a proxy the address that was asked for is the inner one.
  ['https://kurser.example.dk', 'http://127.0.0.1:3000/sikkerhed', CENTRE],
  ['https://kurser.example.dk:8443', 'https://x/', { ...CENTRE, origin: 'https://kurser.example.dk:8443' }],
  ['http://kurser.example.dk', 'http://kurser.example.dk/', null],
  ['https://192.0.2.1', 'https://192.0.2.1/', null],
  ['https://[2001:db8::1]', 'https://[2001:db8::1]/', null],
  ['http://127.0.0.1:3000', 'http://localhost:3000/', { rpID: 'localhost', origin: 'http://localhost:3000' }],
  ['http://localhost', 'http://localhost/', { rpID: 'localhost', origin: 'http://localhost' }],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/', null],
  ['http://localhost:3000', 'http://[::1]:3000/', null],
  ['http://127.0.0.1:3000', 'http://localhost.example.dk:3000/', null],
])('at %s, asked at %s', (ours, asked, place) => {
  expect(passkeyPlace(ours, asked)).toEqual(place)
})
