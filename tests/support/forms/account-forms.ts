import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { mergeAddress } from '#app/routes/admin-merge/merge-view.ts'
import { action as merge } from '#app/routes/admin-merge/route.tsx'
import { action as forgotten } from '#app/routes/forgotten-password/route.tsx'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { createPerson } from '#tests/support/people.ts'
import { type AppForm, sender } from './app-form.ts'

/** A forgotten password, and two accounts that become one. Neither keeps what is typed. */
export const ACCOUNT_FORMS: AppForm[] = [
  {
    what: 'a forgotten password',
    route: 'forgotten-password',
    views: ['routes/forgotten-password/forgotten-password-page.tsx'],
    texts: {},
    make: () => ({ fields: { email: createPerson().email }, send: sender(forgotten, null, '/glemt-kode') }),
  },
  {
    what: 'two accounts that become one',
    route: 'admin-merge',
    views: ['routes/admin-merge/merge-form.tsx', 'components/own-password.tsx'],
    called: ['SIGN_IN.password'],
    texts: {},
    make: async () => {
      const [kept, gone] = [createPerson(), createPerson()]
      const send = sender(merge, await createAdmin(), mergeAddress(kept.id, gone.id), { person: kept.id })
      return { fields: { [SIGN_IN.password]: ADMIN_PASSWORD }, send }
    },
  },
]
