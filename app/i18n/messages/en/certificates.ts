import type { PublicMet } from '#app/domain/certificates/met.ts'
import { listOf } from '../../list-of.ts'
import type { Messages } from '../da.ts'

const hours = (count: number) => `${count} ${count === 1 ? 'hour' : 'hours'}`
const lessons = (count: number) => (count === 1 ? '1 lesson' : `${count} lessons`)

function oneMet(met: PublicMet): string {
  switch (met.kind) {
    case 'lessons':
      return lessons(met.count)
    case 'test':
      return 'a passed final test'
    case 'practice-task':
      return 'an approved practice task'
    case 'days':
      return met.count === 1 ? '1 course day' : `${met.count} course days`
    case 'supervision':
      return 'approved supervision'
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
  earlierTitle: 'Earlier certificates',
  expires: (date, status) => (status === 'expired' ? `Expired on ${date}` : `Valid until ${date} inclusive`),
  daysLeft: (count) =>
    count === 0 ? 'This is the last day' : count === 1 ? '1 day left' : `${count} days left`,
  issued: (date, version) => `Issued ${date}, version ${version}`,
  of: (course) => `for ${course}`,
  revokedOn: (date, reason) => `The knowledge centre revoked the certificate on ${date}. ${reason}.`,
  revokedHelp: 'It no longer counts. Write to the knowledge centre if you are in doubt or disagree.',
  replacedOn: (date) => `The name was corrected on ${date}.`,
  useNewer: 'Use the new certificate.',
  renewed: 'You have renewed the certificate.',
  seeNewer: 'See the new certificate',

  getPdf: 'Get certificate (PDF)',
  otherFiles: 'Get other files',
  otherFilesText:
    'The PDF is for printing and showing, and it holds the signed certificate too. These files are for systems that read digital certificates.',
  files: {
    json: 'The signed certificate. Keep it, and the certificate can always be verified. Use it when a system asks for a certificate as Open Badges 3.0.',
    jwt: 'The same certificate as one long text. Use it only when a system asks for a JWT.',
    png: 'A picture with the certificate inside. Use it for a profile or an e-mail.',
    svg: 'The same picture, sharp at every size. Use it on a website.',
  },
  pictureText:
    'If you save the picture in Photos or Files on an iPhone or iPad, the certificate is lost from it. So keep the JSON file as well.',
  notSignedYet:
    'The certificate is not signed yet, so the file cannot be fetched. The link to the certificate works. Try again in a minute.',

  share: 'Share the certificate',
  shareText: 'Send the link to whoever needs to see the certificate. It works without signing in.',
  shareLabel: 'The link',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  notCopied: 'That did not work. Select the link and copy it yourself.',
  seeShared: 'See the certificate as others see it',
  addToLinkedIn: 'Add to LinkedIn',
  linkedInText:
    'You leave Fodfæste. LinkedIn gets the name of the course, the issuer, the dates and the link to the certificate. Nothing is shown before you save it there yourself.',

  noneTitle: 'You have no certificates yet',
  noneText:
    'You get a certificate when you have read every lesson, passed the final test and done what else the course asks for.',
  toCourses: 'Find a course',

  certificate: 'Certificate',
  goals: 'Learning goals',
  facts: {
    extent: 'Extent',
    version: 'Version',
    issuedOn: 'Issued',
    expiresOn: 'Valid until',
    issuer: 'Issued by',
  },

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
    ended: {
      revoked: (date) => `REVOKED ${date}`,
      replaced: (date) => `REPLACED ${date}`,
    },
    endedText: {
      revoked: 'The certificate no longer counts.',
      replaced: 'A new certificate with the right name has been issued.',
    },
    attachmentName: 'certificate.json',
    attachment: 'The signed certificate (Open Badges 3.0)',
    badge: (course, issuer) => `Certificate: ${course}. ${issuer}`,
  },
}
