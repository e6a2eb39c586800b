import type { RevocationReason } from '#app/domain/certificates/end.ts'
import type { Messages } from '../da.ts'
import { certificates } from './certificates.ts'

const because: Record<RevocationReason, string> = {
  'issued-in-error': 'it was issued in error',
  'requirements-not-met': 'the requirements were not met',
  misuse: 'it has been misused',
  'holder-asked': 'the holder asked for it',
}

export const verify: Messages['verify'] = {
  title: 'Verify a certificate',
  intro: 'See whether a certificate is genuine, whether it holds, and for what. Use the code or the file.',
  codeTitle: 'Do you have the code?',
  code: 'Code',
  codeHint:
    'The code stands on the certificate beside the QR code: 28 characters in groups of four. Capitals and hyphens do not matter.',
  codeMissing: 'Type the code from the certificate',
  byCode: 'Verify the certificate',
  fileTitle: 'Do you have the file?',
  fileIntro: 'We read the file to answer you. We do not keep it.',
  file: 'File',
  fileHint: 'PDF, PNG, SVG, JSON or JWT. At most 1 MB.',
  text: 'Or paste what is in it',
  textHint: 'The content of a JSON or JWT file, or the link to the certificate.',
  byFile: 'Verify the file',
  problem: {
    nothing: 'Choose a file, or paste what is in it',
    'too-large': 'The file is too large. Send at most 1 MB, or type the code from the certificate.',
    'no-certificate':
      'This is not a certificate. Send the file that belongs to the certificate, or type the code from it.',
    'picture-without':
      'The picture does not hold the certificate. It is lost when a picture is saved on a phone or sent in a message. Send the PDF or JSON file, or type the code from the certificate.',
    'pdf-without':
      'The PDF does not hold the certificate. It is lost when a PDF is printed, scanned or saved anew. Send the original file, or type the code from the paper.',
  },
  tooLarge: {
    file: 'What you sent is too large. Choose a file of at most 1 MB, or type the code from the certificate.',
    text: 'If you pasted text, it did not come along. Paste it again, or type the code from the certificate.',
  },

  answerTitle: 'The answer to your file',
  another: 'Verify another certificate',
  status: { ...certificates.status, changed: 'Changed', unknown: 'Unknown' },
  valid: (date) => `The certificate is genuine, and valid until ${date} inclusive.`,
  expired: (date) =>
    `The certificate is genuine, but it expired on ${date}. Ask the holder whether it has been renewed.`,
  revoked: (date, reason) =>
    `The knowledge centre revoked the certificate on ${date} because ${because[reason]}. It does not count. Ask the knowledge centre if you are in doubt.`,
  replaced: (date) =>
    `The knowledge centre replaced the certificate on ${date} by one with the corrected name. Use the new one.`,
  demo: 'This is a demo certificate: the person is invented, and the certificate does not count.',
  newer: 'See the new certificate',
  changed:
    'The file is not the one that the knowledge centre issued: something in it has been changed. Do not trust it, and ask the holder for the link to the certificate.',
  unknown: {
    'other-issuer':
      'The certificate was not issued by the knowledge centre. We can only verify our own. Ask the one who issued it.',
    'not-in-register':
      'The knowledge centre has signed the certificate, but it is not in our register. Ask the knowledge centre before you trust it.',
  },
  fromRegister: {
    unchanged: 'The file is unchanged, and this is what our register says of the certificate.',
    signed: 'The signature is genuine, and this is what our register says of the certificate.',
    enclosed:
      'The certificate inside the file is genuine. Compare the name and the dates with what you have seen on the paper: only what stands here counts.',
  },
  hasCompleted: 'has completed the course',
  holderForgotten: (date) => `Certificate issued on ${date}`,
  holderForgottenText: 'We have deleted the name. Send the file to verify the holder.',
  sendFile: 'Verify with the file',
  nameFromFile: 'We have deleted the name. It stands here because it is signed in the file.',
  extent: (hours, met) => `${certificates.hours(hours)}: ${met}`,
  contentTitle: 'Exactly this content',
  contentText: (version, fingerprint) =>
    `The certificate is for the content of the course as it was in version ${version}. The fingerprint of the content begins with ${fingerprint}. A single word changed in the course would make it another.`,
  selfTitle: 'How you can check it yourself',
  selfText:
    'The certificate follows the Open Badges 3.0 standard. Get the signed certificate and read it in a program for such certificates. The program checks the signature against the keys of the issuer.',
  selfIssuer: (did) => `Issuer: ${did}`,
  selfKeys: 'The public keys of the issuer',
  selfFile: 'Get the signed certificate (JSON)',

  unknownTitle: 'We do not know that code',
  unknownText:
    'There is no certificate with this code. Check that all 28 characters are there, or ask the holder for the link.',
  waitTitle: 'Wait a moment',
  waitText: 'Many unknown codes or files have been tried from your network. Try again in a minute.',
}
