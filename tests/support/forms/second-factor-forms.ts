import { sealSecret } from '#app/domain/auth/seal.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { newSecret } from '#app/domain/auth/totp.ts'
import { action as setUpApp } from '#app/routes/account-app/route.tsx'
import { PRESENT } from '#app/routes/account-app/reply.ts'
import { action as secure } from '#app/routes/account-security/route.tsx'
import { action as signInByCode } from '#app/routes/sign-in-code/route.tsx'
import { action as signInAndSetUp } from '#app/routes/sign-in-set-up/route.tsx'
import { codeOf } from '#tests/support/app-code.ts'
import { createOwner, OWN_PASSWORD } from '#tests/support/own-password.ts'
import { call, createPerson, formOf, grantAlone } from '#tests/support/people.ts'
import { giveApp, stagedRequest } from '#tests/support/second-factor.ts'
import { type AppForm, answerOf, sender } from './app-form.ts'

const OWN = { [SIGN_IN.password]: OWN_PASSWORD }
const CARRIED = { [SIGN_IN.returnTo]: '/kurser', [SIGN_IN.seal]: '' }
// `name` is a field of the form that came too late: the note.
const CARRIED_CALLED = ['SIGN_IN.returnTo', 'SIGN_IN.seal', 'name']

/** The second factor: at sign-in, and on one's own page. No code is ever stored as it is typed. */
export const SECOND_FACTOR_FORMS: AppForm[] = [
  {
    what: 'the code that follows the password',
    route: 'sign-in-code',
    views: [
      'routes/sign-in-code/sign-in-code-page.tsx',
      'components/carried-fields.tsx',
      'components/hidden-fields.tsx',
    ],
    called: ['SIGN_IN.code', ...CARRIED_CALLED],
    texts: {},
    make: () => {
      const person = createPerson()
      const { secret } = giveApp(person.id)
      return {
        fields: { [SIGN_IN.code]: codeOf(secret), ...CARRIED, note: 'Ti af tolv' },
        send: stagedSender(signInByCode, person, '/log-ind/kode'),
      }
    },
  },
  {
    what: 'setting up an app on the way in',
    route: 'sign-in-set-up',
    views: ['routes/sign-in-set-up/sign-in-set-up-page.tsx', 'components/app-set-up.tsx'],
    called: ['SIGN_IN.secret', 'SIGN_IN.code', ...CARRIED_CALLED],
    texts: {},
    make: () => {
      const person = createPerson()
      grantAlone(person, 'trainer')
      return {
        fields: { ...newApp(person.id), ...CARRIED, note: 'Ti af tolv' },
        send: stagedSender(signInAndSetUp, person, '/log-ind/opsaet'),
      }
    },
  },
  {
    what: 'setting up another app',
    route: 'account-app',
    views: ['routes/account-app/account-app-page.tsx', 'components/app-set-up.tsx'],
    called: ['PRESENT', 'SIGN_IN.secret', 'SIGN_IN.code', 'SIGN_IN.password'],
    texts: {},
    make: async () => {
      const person = await createOwner()
      const { secret } = giveApp(person.id)
      return {
        fields: { ...newApp(person.id), [PRESENT]: codeOf(secret), ...OWN },
        send: sender(setUpApp, person, '/sikkerhed/kode-app'),
      }
    },
  },
  {
    what: 'another password',
    route: 'account-security',
    views: ['routes/account-security/password-section.tsx', 'components/own-password.tsx'],
    called: ['SIGN_IN.password', 'SIGN_IN.newPassword', 'username'],
    texts: {},
    make: async () => ({
      fields: { intent: 'change-password', ...OWN, [SIGN_IN.newPassword]: 'en helt ny kanin på tur' },
      send: sender(secure, await createOwner(), '/sikkerhed'),
    }),
  },
  ...['renew-codes', 'remove-app'].map((intent) => ({
    what: `${intent}, of one's own`,
    route: 'account-security',
    views: ['routes/account-security/second-factor-section.tsx', 'components/own-password.tsx'],
    called: ['SIGN_IN.code', 'SIGN_IN.password'],
    texts: {},
    make: async () => {
      const person = await createOwner()
      const { secret } = giveApp(person.id)
      return {
        fields: { intent, [SIGN_IN.code]: codeOf(secret), ...OWN },
        send: sender(secure, person, '/sikkerhed'),
      }
    },
  })),
]

/** A secret that has been offered to this person, and the first code of it. */
function newApp(personId: string) {
  const secret = newSecret()
  return { [SIGN_IN.secret]: sealSecret(personId, secret), [SIGN_IN.code]: codeOf(secret) }
}

/** Posts as the browser of somebody who has just shown their password. */
const stagedSender =
  (action: Parameters<typeof call>[0], person: { id: string }, path: string) =>
  async (fields: Parameters<typeof formOf>[0]) =>
    answerOf(await call(action, await stagedRequest(person, path, formOf(fields))))
