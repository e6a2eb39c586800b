import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { askErasure } from '#app/domain/privacy/erasures.server.ts'
import { action as forgetMe } from '#app/routes/delete-me/route.tsx'
import { action as renameMe } from '#app/routes/my-name/route.tsx'
import { OWN_PASSWORD, createOwner } from '#tests/support/own-password.ts'
import { type AppForm, sender } from './app-form.ts'

const PASSWORD = { [SIGN_IN.password]: OWN_PASSWORD }

/** One's own name, and being forgotten. */
export const OWN_DATA_FORMS: AppForm[] = [
  {
    what: "one's own name",
    route: 'my-name',
    views: ['routes/my-name/my-name-page.tsx', 'components/own-password.tsx'],
    called: ['SIGN_IN.password'],
    texts: { name: { alike: 'Ida Femten-Elleve, d.y.' } }, // a name has no digits
    make: async () => {
      const send = sender(renameMe, await createOwner(), '/mine-oplysninger/navn')
      return { fields: { name: 'Ida Ærø', ...PASSWORD }, send }
    },
  },
  {
    what: 'being forgotten',
    route: 'delete-me',
    views: ['routes/delete-me/delete-me-form.tsx', 'components/own-password.tsx'],
    called: ['SIGN_IN.password'],
    texts: {},
    make: async () => {
      const send = sender(forgetMe, await createOwner(), '/mine-oplysninger/slet')
      return { fields: { intent: 'ask', understood: 'yes', ...PASSWORD }, send }
    },
  },
  {
    what: 'thinking better of being forgotten',
    route: 'delete-me',
    views: ['components/erasure-notice.tsx'],
    texts: {},
    make: async () => {
      const person = await createOwner()
      askErasure(person.id, 'asked', person.id)
      return { fields: { intent: 'withdraw' }, send: sender(forgetMe, person, '/mine-oplysninger/slet') }
    },
  },
]
