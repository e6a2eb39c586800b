import type { Messages } from '../da.ts'

const days = (count: number) => (count === 1 ? '1 course day' : `${count} course days`)

export const renewal: Messages['renewal'] = {
  title: 'Renew your certificate',
  titleAnew: 'Get a new certificate',
  why: (reason, date) => {
    switch (reason.kind) {
      case 'expires':
        return [
          `Your certificate expires ${date(reason.on)}. You lose no days by renewing now: the new one lasts as long as if you waited until that day.`,
          `The short path below is enough until ${date(reason.shortUntil)}. After that you take the whole course again.`,
        ]
      case 'grace':
        return [
          `Your certificate expired ${date(reason.on)}.`,
          `The short path below is still enough until ${date(reason.shortUntil)}. After that you take the whole course again.`,
        ]
      case 'waits':
        return [
          `Your certificate expired ${date(reason.on)}.`,
          'You said in time that you have taken part in supervision. The short path below is enough until the trainer has answered.',
        ]
      case 'expires-whole':
        return [
          `Your certificate expires ${date(reason.on)}. You lose no days by renewing now: the new one lasts as long as if you waited until that day.`,
          'Take the whole course again to get a new certificate.',
        ]
      case 'expired':
        return [
          `Your certificate expired ${date(reason.on)}.`,
          'Take the whole course again to get a new certificate.',
        ]
      case 'revoked':
        return [
          `The certificate that you got ${date(reason.issuedOn)} has been revoked and no longer counts.`,
          'Take the whole course again to get a new certificate.',
        ]
    }
  },
  oldStands: 'The old certificate and what you did for it do not change.',
  stepsDone: (done, total) => `${done} of ${total} steps done`,
  stepStatus: {
    done: 'Done',
    'not-said': 'Missing',
    waiting: 'Waits for approval',
    approved: 'Approved',
    returned: 'Sent back',
  },
  readAgain: 'Read again:',
  steps: {
    test: 'Take the final test',
    'practice-task': 'Do the practice task',
    supervision: 'Take part in supervision',
  },
  days: (asked) => `Attend ${days(asked)}`,
  daysAttended: (attended, asked) => `${attended} of ${days(asked)}`,
  daysHow: 'The trainer records who is there.',
  takeTest: 'Go to the final test',
  revoked: 'Your certificate has been revoked.',

  lesson: {
    asked: 'Read the lesson again, and it counts for your renewal.',
    read: 'You have read the lesson again for your renewal.',
  },
  test: {
    counts: (date) =>
      `The test counts for your renewal. A test that you began before ${date} does not count.`,
    tooEarly: (date) => `You began this test before ${date}, so it does not count for your renewal.`,
    handInFirst: 'Hand it in and begin a new one.',
    alsoMissing: (missing) => `For the renewal you also need ${missing}.`,
    renewed: 'Your certificate has been renewed.',
  },
  missing: (what) => `You need ${what} before you get the new certificate.`,
  nothingMissing: 'You have done all that the renewal takes.',

  journey: (course) => `Renewal: ${course}`,

  note: {
    gone: 'The course is no longer here, so the certificate cannot be renewed.',
    opens: (date) => `You can renew the certificate from ${date}.`,
    short: 'You can renew now.',
    whole: 'You can get a new certificate by taking the whole course again.',
    toCourse: 'See the course',
    toRenewal: 'See what it takes',
    of: (course) => `for ${course}`,
  },
}
