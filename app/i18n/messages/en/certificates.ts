import type { Met } from '#app/domain/certificates/met.ts'
import { listOf } from '../../list-of.ts'
import type { Messages } from '../da.ts'

const hours = (count: number) => `${count} ${count === 1 ? 'hour' : 'hours'}`
const lessons = (count: number) => (count === 1 ? '1 lesson' : `${count} lessons`)

function oneMet(met: Met): string {
  switch (met.kind) {
    case 'lessons':
      return lessons(met.count)
    case 'test':
      return 'a final test, passed'
    case 'practice-task':
      return 'a practice task, approved'
    case 'days':
      return met.count === 1 ? '1 course day' : `${met.count} course days`
    case 'supervision':
      return 'supervision, approved'
  }
}

export const certificates: Messages['certificates'] = {
  issuer: 'The knowledge centre for CTI, ICM and M-ACT',
  ownProof:
    'The certificate is the knowledge centre’s own proof of a completed course. It is not an authorisation.',
  status: {
    valid: 'Valid',
    'expires-soon': 'Expires soon',
    expired: 'Expired',
    revoked: 'Revoked',
    replaced: 'Replaced',
  },
  hours,
  met: (met) => listOf('en', met.map(oneMet)),
  demo: 'DEMO',
  demoText: 'The person is invented, and the certificate counts for nothing.',

  mineTitle: 'My certificates',
  mineIntro:
    'A certificate shows that you have completed a course. Anyone you give the link can see that it is genuine.',
  expires: (date, status) => (status === 'expired' ? `Expired on ${date}` : `Valid until ${date} inclusive`),
  daysLeft: (count) =>
    count === 0 ? 'This is the last day' : count === 1 ? '1 day left' : `${count} days left`,
  issued: (date, version) => `Issued ${date}, version ${version}`,
  download: 'Get certificate (PDF)',
  downloadFor: (course) => `Get certificate (PDF) for ${course}`,
  share: 'Share the certificate',
  of: (course) => `for ${course}`,
  shareText: 'Send the link to whoever needs to see the certificate. It works without signing in.',
  noneTitle: 'You have no certificates yet',
  noneText: 'You get a certificate when you have read every lesson of a course and passed the final test.',
  toCourses: 'Find a course',

  verifyTitle: 'Verify a certificate',
  verifyIntro:
    'Type the code that stands on the certificate beside the QR code. Then you see whether it is valid, and for what.',
  code: 'Code',
  codeHint: '28 characters in groups of four. Capitals and hyphens do not matter.',
  codeMissing: 'Type the code from the certificate',
  verify: 'Verify the certificate',
  verifyAnother: 'Verify another certificate',
  certificate: 'Certificate',
  verdict: {
    valid: (date) => `The certificate is genuine, and valid until ${date} inclusive.`,
    expired: (date) => `The certificate is genuine, but it expired on ${date}.`,
    revoked: () => 'The certificate is revoked and does not count.',
    replaced: () => 'The certificate is replaced by a new one.',
  },
  hasCompleted: 'has completed the course',
  goals: 'Learning goals',
  facts: {
    extent: 'Extent',
    version: 'Version',
    issuedOn: 'Issued',
    expiresOn: 'Valid until',
    issuer: 'Issued by',
  },
  extent: (hourCount, met) => `${hours(hourCount)}: ${met}`,
  unknownTitle: 'We do not know that code',
  unknownText:
    'There is no certificate with this code. Check that all 28 characters are there, or ask the holder for the link.',
  waitTitle: 'Wait a moment',
  waitText: 'Many unknown codes have been typed from your network. Try again in a minute.',

  paper: {
    title: (course, holder) => `Certificate: ${course}, ${holder}`,
    house: 'Fodfæste',
    logo: 'Logo: a house',
    heading: 'Certificate',
    awardedTo: 'It is hereby confirmed that',
    completed: 'has completed the course',
    verifyTitle: 'Verify the certificate',
    verifyText: 'Scan the code with a camera, or type it at',
    qr: (address) => `QR code that leads to ${address}`,
  },
}
