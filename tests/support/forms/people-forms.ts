import { choosePassword, createLink } from '#app/domain/auth/links.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { action as administer } from '#app/routes/admin-people/route.tsx'
import { action as choose } from '#app/routes/choose-password/route.tsx'
import { action as setLanguage } from '#app/routes/language/route.tsx'
import { action as signIn } from '#app/routes/sign-in/route.tsx'
import { createPerson, createTeam, grant } from '#tests/support/people.ts'
import { type AppForm, sender } from './app-form.ts'

const PASSWORD = 'en grøn kanin på skovtur'
let count = 0

function toAdministration() {
  const admin = createPerson()
  grant(admin, 'admin')
  return sender(administer, admin, '/admin/personer')
}

const wordFor = (person: { id: string }) => createLink(person.id, 'invitation').split('/').at(-1) ?? ''

/** Signing in, one's own choices, and what an administrator writes about people and teams. */
export const PEOPLE_FORMS: AppForm[] = [
  {
    what: 'signing in with a form that came too late',
    route: 'sign-in',
    views: ['components/sign-in-form.tsx'],
    // `name` is a field of the form that came too late: the note.
    called: ['SIGN_IN.email', 'SIGN_IN.password', 'SIGN_IN.returnTo', 'SIGN_IN.seal', 'name'],
    texts: {},
    make: async () => {
      const person = createPerson()
      await choosePassword(wordFor(person), PASSWORD)
      const fields = { [SIGN_IN.email]: person.email, [SIGN_IN.password]: PASSWORD, [SIGN_IN.returnTo]: '/' }
      return {
        fields: { ...fields, [SIGN_IN.seal]: '', note: 'Ti af tolv' },
        send: sender(signIn, null, '/log-ind'),
      }
    },
  },
  {
    what: 'choosing a password',
    route: 'choose-password',
    views: ['routes/choose-password/choose-password-page.tsx'],
    texts: {},
    make: () => {
      const person = createPerson()
      const word = wordFor(person)
      const send = sender(choose, null, `/kodeord/${word}`, { word })
      return { fields: { username: person.email, password: PASSWORD }, send }
    },
  },
  {
    what: 'the language',
    route: 'language',
    views: ['components/language-switch.tsx'],
    texts: {},
    make: () => ({
      fields: { returnTo: '/', locale: 'en' },
      send: sender(setLanguage, createPerson(), '/sprog'),
    }),
  },
  {
    what: 'a new person',
    route: 'admin-people',
    views: ['routes/admin-people/new-person-form.tsx'],
    texts: {
      // A name has no digits, so nothing in it looks like a number.
      name: { alike: 'Ida Femten-Elleve, d.y.' },
      email: {
        around: (text) => `${text}@example.org`,
        says: /looksLikeCpr|emailWrong/,
        alike: '20121212@example.org',
      },
    },
    make: () => {
      const teamId = createTeam().id
      const email = `ny${++count}@example.org`
      const fields = { name: 'Ida Ærø', email, teamId, roles: ['manager'], managedTeamId: teamId }
      return { fields: { intent: 'create', ...fields }, send: toAdministration() }
    },
  },
  {
    what: 'a new team',
    route: 'admin-people',
    views: ['routes/admin-people/new-team-form.tsx'],
    texts: { teamName: {}, organisationName: {} },
    make: () => ({
      fields: {
        intent: 'create-team',
        teamName: `Team Ny ${++count}`,
        organisationName: `Ny Kommune ${count}`,
      },
      send: toAdministration(),
    }),
  },
  ...(['link', 'deactivate', 'reopen'] as const).map(
    (intent): AppForm => ({
      what: `${intent}, of a person`,
      route: 'admin-people',
      views: ['routes/admin-people/people-table.tsx', 'routes/admin-people/admin-people-page.tsx'],
      texts: {},
      make: () => ({ fields: { intent, person: createPerson().id }, send: toAdministration() }),
    }),
  ),
]
