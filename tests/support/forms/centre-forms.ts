import { action as keepAccount } from '#app/routes/admin-erasures/route.tsx'
import { action as runJob } from '#app/routes/admin-jobs/route.tsx'
import { action as tryMail } from '#app/routes/admin-mail/route.tsx'
import { action as save } from '#app/routes/admin-settings/route.tsx'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import { db } from '#db/client.server.ts'
import { jobRuns, mails } from '#db/schema/index.ts'
import { createPerson, grant } from '#tests/support/people.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'

function createAdministrator() {
  const admin = createPerson({ passwordHash: 'x' })
  grant(admin, 'admin')
  return admin
}

let count = 0

/** What an administrator sees to: what the centre says of itself, the jobs and the outbox. */
export const CENTRE_FORMS: AppForm[] = [
  {
    what: 'the settings of the centre',
    route: 'admin-settings',
    views: ['routes/admin-settings/settings-form.tsx'],
    texts: {
      name: { alike: 'Center 22-11-2026, EAN 5790001330552, CVR 26769388' },
      email: {
        around: (text) => `${text}@example.org`,
        says: /cpr|email-wrong/,
        alike: '20121212@example.org',
      },
      phone: { says: /cpr|phone-wrong|too-long/, alike: '+45 26 76 93 88' },
      address: {},
      terms: {},
      mailSender: { alike: 'Kurser, CVR 26769388' },
      mailReplyTo: {
        around: (text) => `${text}@example.org`,
        says: /cpr|email-wrong/,
        alike: '20121213@example.org',
      },
      privacyContact: {
        around: (text) => `${text}@example.org`,
        says: /cpr|email-wrong/,
        alike: '20121214@example.org',
      },
      wasUrl: {
        around: (text) => `https://was.digst.dk/${text}`,
        alike: 'https://was.digst.dk/20121215',
      },
    },
    make: () => {
      const send = sender(save, createAdministrator(), '/admin/indstillinger')
      // As on the page: the fields begin with what is saved, so that each keeps what was tried in it.
      const { logo: _, savedAt: __, ...saved } = centreSettings()
      const fields = { ...saved, seen: '', removeLogo: 'yes', logo: '' }
      // What others have saved since is what the page would show, and send along.
      return { fields, send: (sent: Fields) => send({ ...sent, seen: String(centreSettings().savedAt) }) }
    },
  },
  {
    what: 'a job that is run now',
    route: 'admin-jobs',
    views: ['routes/admin-jobs/admin-jobs-page.tsx'],
    texts: {},
    make: () => {
      db.delete(jobRuns).run()
      return { fields: { job: 'reminders' }, send: sender(runJob, createAdministrator(), '/admin/job') }
    },
  },
  {
    what: 'a closed account that is kept',
    route: 'admin-erasures',
    views: ['routes/admin-erasures/admin-erasures-page.tsx'],
    texts: {},
    make: () => {
      const { id } = createPerson({ deactivatedAt: new Date(0) })
      return { fields: { person: id }, send: sender(keepAccount, createAdministrator(), '/admin/sletninger') }
    },
  },
  {
    what: 'a mail that is tried again',
    route: 'admin-mail',
    views: ['routes/admin-mail/admin-mail-page.tsx'],
    texts: {},
    make: () => {
      const mail = { personId: createPerson().id, key: `tried-${++count}`, subject: 'Emne', text: 'Hej' }
      const { id } = db
        .insert(mails)
        .values({ ...mail, failures: 1, claimedAt: new Date(0) })
        .returning()
        .get()
      const send = sender(tryMail, createAdministrator(), `/admin/mail/${id}`, { mail: id })
      return { fields: { intent: 'try-again' }, send }
    },
  },
]
