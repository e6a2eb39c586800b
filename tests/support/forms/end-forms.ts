import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { action } from '#app/routes/admin-certificate/route.tsx'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { createCertificate } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'

const STEPS = ['routes/admin-certificate/move-form.tsx', 'routes/admin-certificate/confirm-step.tsx']

/** A form for a certificate of its own, in the step that is confirmed with the password. */
function filledWith(fields: Fields) {
  return async () => {
    const { id } = createCertificate(createPerson({ name: 'Mete Holm' }))
    const send = sender(action, await createAdmin(), `/admin/beviser/${id}`, { certificate: id })
    return {
      fields: { ...fields, [SIGN_IN.password]: ADMIN_PASSWORD },
      // What is confirmed is what is sent, as on the page.
      send: (sent: Fields) => send({ ...sent, confirmed: sent.note ?? sent.name ?? '' }),
    }
  }
}

/** How a certificate is ended before its time. */
export const END_FORMS: AppForm[] = [
  {
    what: 'a certificate taken back',
    route: 'admin-certificate',
    views: ['routes/admin-certificate/revoke-form.tsx', ...STEPS],
    called: ['move', 'CONFIRMED', 'SIGN_IN.password'],
    texts: { note: {} },
    make: filledWith({ intent: 'revoke', reason: 'misuse', note: 'Set i en ansøgning' }),
  },
  {
    what: 'a name on a certificate',
    route: 'admin-certificate',
    views: ['routes/admin-certificate/name-form.tsx', ...STEPS],
    called: ['move', 'CONFIRMED', 'SIGN_IN.password'],
    // A name has no digits, so nothing in it looks like a number.
    texts: { name: { alike: 'Mette Femten-Elleve, d.y.' } },
    make: filledWith({ intent: 'correct-name', name: 'Mette Ærø', alsoAccount: 'yes' }),
  },
]
