import { choosePassword } from '#app/domain/auth/choose-password.server.ts'
import { createLink } from '#app/domain/auth/links.server.ts'
import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { today } from '#app/domain/dates.ts'
import { addMembership, membershipsOf } from '#app/domain/people/belonging.server.ts'
import { rolesOf } from '#app/domain/people/role-holding.server.ts'
import { action as administer } from '#app/routes/admin-person/route.tsx'
import { action as makePerson } from '#app/routes/admin-person-new/route.tsx'
import { action as choose } from '#app/routes/choose-password/route.tsx'
import { action as setLanguage } from '#app/routes/language/route.tsx'
import { action as signIn } from '#app/routes/sign-in/route.tsx'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { createPerson, createTeam, grant } from '#tests/support/people.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'

const PASSWORD = 'en grøn kanin på skovtur'
let count = 0

const OWN_PASSWORD = { [SIGN_IN.password]: ADMIN_PASSWORD }
/** A name has no digits, so nothing in it looks like a number. */
const NAME = { alike: 'Ida Femten-Elleve, d.y.' }
const EMAIL = {
  around: (text: string) => `${text}@example.org`,
  says: /cpr|email-wrong/,
  alike: '20121212@example.org',
}

const wordFor = (person: { id: string }) => createLink(person.id, 'invitation').split('/').at(-1) ?? ''

/** Signing in, one's own choices, and what an administrator writes about people. */
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
    route: 'admin-person-new',
    views: ['routes/admin-person-new/new-person-page.tsx', 'components/own-password.tsx'],
    called: ['SIGN_IN.password'],
    texts: { name: NAME, email: EMAIL },
    make: async () => {
      const team = createTeam().id
      const email = `ny${++count}@example.org`
      const fields = {
        name: 'Ida Ærø',
        email,
        team,
        from: today(),
        roles: ['manager'],
        place: `team:${team}`,
      }
      return {
        fields: { ...fields, invite: 'yes', [SIGN_IN.password]: ADMIN_PASSWORD },
        send: sender(makePerson, await createAdmin(), '/admin/personer/ny'),
      }
    },
  },
  ofAccount('a name', ['account-facts'], { intent: 'name', name: 'Ida Ærø' }, { name: NAME }),
  ofAccount('leave', ['account-facts'], { intent: 'leave', leave: '2099-12-31' }),
  ofAccount(
    'a mail address',
    ['account-facts'],
    () => ({ intent: 'email', email: `ny${++count}@example.org`, ...OWN_PASSWORD }),
    { email: { ...EMAIL, alike: '20111211@example.org' } }, // the other one is taken
  ),
  ofAccount('a membership', ['memberships'], () => ({
    intent: 'add-membership',
    team: createTeam().id,
    from: '2026-11-22',
    to: '',
  })),
  ofAccount('the dates of a membership', ['memberships'], (person) => {
    addMembership(person.id, createTeam().id, { fromDate: '2026-01-01', toDate: null })
    const [membership] = membershipsOf(person.id)
    return {
      intent: 'change-membership',
      membership: membership?.id ?? '',
      drawnFrom: '2026-01-01',
      drawnTo: '',
      from: '2026-11-22',
      to: '',
    }
  }),
  ofAccount('a membership that was a mistake', ['memberships'], (person) => {
    addMembership(person.id, createTeam().id, { fromDate: today(), toDate: null })
    return { intent: 'remove-membership', membership: membershipsOf(person.id)[0]?.id ?? '' }
  }),
  ofAccount('a role', ['roles'], () => {
    const place = `team:${createTeam().id}`
    return { intent: 'grant-role', role: 'manager', place, from: '2026-11-22', to: '', ...OWN_PASSWORD }
  }),
  ofAccount('the end of a role', ['roles'], (person) => {
    grant(person, 'trainer')
    const [held] = rolesOf(person.id)
    return { intent: 'end-role', grant: held?.id ?? '', to: '', ...OWN_PASSWORD }
  }),
  ...['invite', 'link', 'take-factors', 'end-sessions', 'deactivate', 'reopen'].map((intent) =>
    ofAccount(`${intent}, of a person`, ['access'], { intent, ...OWN_PASSWORD }),
  ),
]

/** A form on the page of an account of its own. */
function ofAccount(
  what: string,
  views: string[],
  fields: Fields | ((person: { id: string }) => Fields),
  texts: AppForm['texts'] = {},
): AppForm {
  return {
    what,
    route: 'admin-person',
    views: [
      ...views.map((view) => `routes/admin-person/${view}.tsx`),
      'routes/admin-person/move-form.tsx',
      'components/own-password.tsx',
    ],
    called: ['SIGN_IN.password'],
    texts,
    make: async () => {
      const person = createPerson()
      const send = sender(administer, await createAdmin(), `/admin/personer/${person.id}`, {
        person: person.id,
      })
      return { fields: typeof fields === 'function' ? fields(person) : fields, send }
    },
  }
}
