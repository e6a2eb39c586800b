import type { Messages } from '../da.ts'

const problems: Messages['ownAccount']['problems'] = {
  'name-too-short': 'Write your name, at least 2 letters',
  'name-too-long': 'The name can be 70 characters at most. Shorten a middle name.',
  'name-letters': 'Write the name with letters. Full stop, comma, hyphen and apostrophe are allowed.',
  cpr: 'This looks like a Danish CPR number. Remove it and try again.',
  'password-missing': 'Write your password',
  'password-wrong': 'The password is not right. Try again.',
}

const obstacles: Messages['ownAccount']['obstacles'] = {
  'last-admin':
    "You are the knowledge centre's only administrator. Give somebody else the role without an end date first. Then you can be deleted.",
  'open-review':
    'You are a rater in a fidelity review that is not approved yet. Finish it, or ask that somebody else take your seat. Then you can be deleted.',
}

const stays: Messages['ownAccount']['staysText'] = {
  certificates: (count) =>
    `${count === 1 ? 'Your course certificate' : `Your ${count} course certificates`} without a name: the course, the dates and the code. They stay for good, so that anyone can verify the file you have.`,
  reviews: (count) =>
    `${count === 1 ? 'A fidelity review' : `${count} fidelity reviews`} you took part in. The result is the team's. Your name is taken out.`,
  decisions: (count) =>
    `${count === 1 ? 'One thing' : `${count} things`} you decided, planned or recorded for others. They still count. Your name is taken out.`,
  log: (count) =>
    `${count === 1 ? 'One line' : `${count} lines`} of the log of use, for up to 13 months. They hold a number and no name.`,
}

export const ownAccount: Messages['ownAccount'] = {
  problems,
  nameTitle: 'Correct your name',
  nameIntro: 'Write the name as it should stand on your certificates.',
  name: 'Your name',
  passwordHint: 'We ask again, so that nobody else can do it for you.',
  nameSubmit: 'Save the name',
  nameSaved: 'Your name is saved.',
  oldCertificates:
    'The certificates you have do not change. They stand as they were issued. If the name on them has to be corrected, the knowledge centre makes new ones. Write to them which certificates it is about.',
  emailToo: 'Your e-mail is what you sign in with. The knowledge centre changes it for you.',

  eraseTitle: 'Be deleted',
  eraseIntro:
    'You can have your data deleted here. It happens in 14 days. Until then you can change your mind. Afterwards nobody can bring them back.',
  filesFirst: 'Get your files first',
  filesFirstText:
    'Afterwards we do not have your certificates as files. The signed file that you have can still be verified by anyone.',
  getFiles: 'Get my data and certificates',
  goes: 'This is deleted',
  goesAlways: 'Your name, your e-mail and your password. You can no longer sign in.',
  stays: 'This stays, without your name',
  staysText: stays,
  nothingStays: 'Nothing.',
  backups: 'Backups are overwritten as time goes. If one of them is used, we delete you again.',
  obstacleTitle: 'You cannot be deleted yet',
  obstacles,
  confirmTitle: 'Are you sure?',
  understood: 'I have understood that my data are deleted in 14 days and cannot be brought back',
  understoodMissing: 'Tick the box if you have understood what happens',
  eraseSubmit: 'Yes, delete me in 14 days',
  pending: (date) => `You will be deleted on ${date}.`,
  pendingText: 'Until then you can use everything as before. Have you got your files?',
  late: (date) => `You were to be deleted on ${date}.`,
  lateText: 'It waits. We try again every night, and until then you can use everything as before.',
  withdraw: 'I have changed my mind: keep me',
  withdrawn: 'You will not be deleted.',
}
