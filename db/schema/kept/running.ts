import { centreSettings } from '../centre.ts'
import { contentVersions, courseVersions } from '../courses.ts'
import { importChanges, imports } from '../imports.ts'
import { jobRuns, mails, remindersTold } from '../mail.ts'
import { ACTOR, keeping, SUBJECT } from './keeping.ts'

/** What people are written, and what the machine did. */
const keptOfMessages = [
  ...keeping(
    mails,
    { purpose: 'messages', retention: 'mails' },
    {
      id: 'key',
      personId: SUBJECT,
      key: 'technical',
      address: 'contact',
      subject: 'identity',
      text: 'identity',
      link: 'technical',
      claimedAt: 'technical',
      sentAt: 'moment',
      failures: 'technical',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    remindersTold,
    { purpose: 'messages', retention: 'mails' },
    { personId: SUBJECT, key: 'duty', toldOn: 'moment' },
  ),
  ...keeping(
    jobRuns,
    { purpose: 'running', retention: 'jobs' },
    {
      job: 'technical',
      day: 'moment',
      startedAt: 'moment',
      askedAt: 'moment',
      finishedAt: 'moment',
      result: 'technical',
      problem: 'technical',
    },
  ),
]

/** What the centre does: its settings, its files of people, its courses. */
const keptOfTheCentre = [
  ...keeping(
    centreSettings,
    { purpose: 'centre', retention: 'for-good' },
    {
      id: 'key',
      name: 'public',
      email: 'public',
      phone: 'public',
      address: 'public',
      terms: 'public',
      mailSender: 'public',
      mailReplyTo: 'public',
      wasUrl: 'public',
      privacyContact: 'public',
      logo: 'public',
      logoType: 'technical',
      savedAt: 'moment',
    },
  ),
  ...keeping(
    imports,
    { purpose: 'account', retention: 'import' },
    {
      id: 'key',
      fileName: 'own-words',
      content: 'identity',
      state: 'technical',
      total: 'technical',
      handled: 'technical',
      counts: 'technical',
      invites: 'technical',
      startedBy: ACTOR,
      claimedAt: 'technical',
      finishedAt: 'moment',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    importChanges,
    { purpose: 'account', retention: 'import' },
    {
      id: 'key',
      importId: 'key',
      thing: 'technical',
      thingId: SUBJECT,
      before: 'identity',
      after: 'identity',
    },
  ),
  ...keeping(
    contentVersions,
    { purpose: 'learning', retention: 'for-good' },
    { contentHash: 'key', kind: 'public', documentId: 'key', document: 'public', firstSeen: 'moment' },
  ),
  ...keeping(
    courseVersions,
    { purpose: 'learning', retention: 'for-good' },
    {
      courseId: 'key',
      version: 'public',
      contentHash: 'key',
      change: 'public',
      redo: 'public',
      lessons: 'public',
      bank: 'public',
      registeredAt: 'moment',
    },
  ),
]

export const keptOfRunning = [...keptOfMessages, ...keptOfTheCentre]
