import { askerOf } from '#app/domain/auth/passkeys.server.ts'
import { beginRegistration, finishRegistration } from '#app/domain/auth/passkey-registration.server.ts'
import { sessionFor } from '#app/domain/auth/sign-in.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { action as secure } from '#app/routes/account-security/route.tsx'
import { action as confirm } from '#app/routes/confirm/route.tsx'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { createAuthenticator } from '#tests/support/authenticator.ts'
import { call, createPerson, formOf } from '#tests/support/people.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'

type Person = Parameters<typeof beginRegistration>[1]

/** One's own passkeys and sessions, and showing once more who one is. */
export const PASSKEY_FORMS: AppForm[] = [
  {
    what: 'a new passkey',
    route: 'account-security',
    views: ['routes/account-security/passkeys-section.tsx', 'components/passkey-form.tsx'],
    called: ['SIGN_IN.passkey'],
    texts: {},
    make: async () => {
      const { request, challenge } = await beginFor(createPerson())
      return {
        fields: { intent: 'add-passkey', [SIGN_IN.passkey]: createAuthenticator().make({ challenge }) },
        // In the session that was asked, where its passkeys belong.
        send: async (fields: Fields) => {
          const answer = await call(secure, new Request(request, formOf(fields)))
          return { status: answer instanceof Response ? answer.status : 200, reply: answer }
        },
      }
    },
  },
  {
    what: 'the name of a passkey',
    route: 'account-security',
    views: ['routes/account-security/passkey-forms.tsx'],
    texts: { name: { alike: 'Telefon af 22-11-2026 kl. 14.30' } },
    make: async () => {
      const person = createPerson()
      const fields = { intent: 'name-passkey', key: await keyOf(person), name: 'Min telefon' }
      return { fields, send: sender(secure, person, '/sikkerhed') }
    },
  },
  {
    what: 'a passkey that is removed',
    route: 'account-security',
    views: ['routes/account-security/passkey-forms.tsx'],
    texts: {},
    make: async () => {
      const admin = await createAdmin()
      const [key] = [await keyOf(admin), await keyOf(admin)] // the last one stays
      const fields = { intent: 'remove-passkey', key }
      return { fields, send: sender(secure, admin, '/sikkerhed') }
    },
  },
  ...['end-session', 'end-others'].map((intent) => ({
    what: `${intent}, of one's own`,
    route: 'account-security',
    views: ['routes/account-security/sessions-section.tsx'],
    texts: {},
    make: () => ({
      fields: { intent, session: 'another' },
      send: sender(secure, createPerson(), '/sikkerhed'),
    }),
  })),
  {
    what: 'showing once more who one is',
    route: 'confirm',
    views: ['routes/confirm/confirm-page.tsx', 'components/own-password.tsx', 'components/passkey-form.tsx'],
    called: ['SIGN_IN.code', 'SIGN_IN.password', 'SIGN_IN.passkey'],
    texts: {},
    make: async () => ({
      fields: { [SIGN_IN.password]: ADMIN_PASSWORD, [SIGN_IN.code]: '123456' },
      send: sender(confirm, await createAdmin(), '/bekraeft?returnTo=/kurser'),
    }),
  },
]

/** What a new passkey of this person is to sign, and the request that asks for it. */
async function beginFor(person: Person) {
  const cookie = (await sessionFor(person.id)).split(';')[0] ?? ''
  const request = new Request('http://localhost:3000/sikkerhed', { headers: { cookie } })
  const asker = askerOf(request)
  if (typeof asker === 'string') throw new Error(asker)
  const { challenge } = await beginRegistration(asker, person, 'Centret')
  return { asker, request, challenge }
}

async function keyOf(person: Person): Promise<string> {
  const { asker, challenge } = await beginFor(person)
  const key = createAuthenticator()
  await finishRegistration(asker, key.make({ challenge }), 'Firefox, Android')
  return key.id
}
