import { expect, test } from 'vitest'
import { invitationAt } from '#app/domain/people/invitation.ts'

const at = (text: string) => new Date(`2026-11-${text}:00Z`)
const link = (createdAt: string, expiresAt: string, usedAt?: string) => ({
  createdAt: at(createdAt),
  expiresAt: at(expiresAt),
  usedAt: usedAt ? at(usedAt) : null,
})
const NONE = { hasPassword: false, links: [], waiting: null }
const WEEK = link('01T12:00', '08T12:00')

test.each([
  ['nobody has invited them', '22T12:00', NONE, { status: 'none' }],
  ['the mail waits', '22T12:00', { ...NONE, waiting: { failures: 0 } }, { status: 'waiting' }],
  ['the mail has failed', '22T12:00', { ...NONE, waiting: { failures: 1 } }, { status: 'not-sent' }],
  [
    'it failed a last time but one',
    '22T12:00',
    { ...NONE, waiting: { failures: 5 } },
    { status: 'not-sent' },
  ],
  ['it is held after a restore', '22T12:00', { ...NONE, waiting: { failures: -1 } }, { status: 'given-up' }],
  ['it is given up', '22T12:00', { ...NONE, waiting: { failures: 6 } }, { status: 'given-up' }],
  [
    'a new mail after an old link',
    '22T12:00',
    { ...NONE, links: [WEEK], waiting: { failures: 0 } },
    { status: 'waiting' },
  ],
  [
    'a link',
    '08T11:59',
    { ...NONE, links: [WEEK] },
    { status: 'open', since: at('01T12:00'), until: at('08T12:00') },
  ],
  ['a link at its end', '08T12:00', { ...NONE, links: [WEEK] }, { status: 'expired', on: at('08T12:00') }],
  [
    'a newer link has ended the first',
    '04T12:00',
    { ...NONE, links: [link('01T12:00', '03T12:00'), link('03T12:00', '10T12:00')] },
    { status: 'open', since: at('03T12:00'), until: at('10T12:00') },
  ],
  [
    'a password, by the second link',
    '22T12:00',
    { ...NONE, hasPassword: true, links: [link('09T12:00', '16T12:00', '10T08:00'), WEEK] },
    { status: 'password-chosen', on: at('10T08:00') },
  ],
  [
    'a password, nobody knows since when',
    '22T12:00',
    { ...NONE, hasPassword: true },
    { status: 'password-chosen', on: null },
  ],
])('%s', (_, now, known, invitation) => expect(invitationAt(at(now), known)).toEqual(invitation))
