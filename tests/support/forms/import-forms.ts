import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import * as imports from '#app/domain/imports/imports.server.ts'
import { action } from '#app/routes/admin-import/route.tsx'
import { action as handIn } from '#app/routes/admin-imports/route.tsx'
import { ADMIN_PASSWORD, createAdmin } from '#tests/support/admins.ts'
import { fileOf, handIn as keep } from '#tests/support/imports.ts'
import { type AppForm, type Fields, sender } from './app-form.ts'

let count = 0
const rows = () => fileOf(`Ida Ærø;import${++count}@example.org;Ny Kommune;;;leder;;`)

/** A button on the page of an import that has come so far. */
const button = (
  intent: string,
  views: string[],
  bring: (id: string) => void,
  fields: Fields = {},
): AppForm => ({
  what: `${intent}, of an import`,
  route: 'admin-import',
  views: views.map((view) => `routes/admin-import/${view}.tsx`),
  texts: {},
  make: async () => {
    const id = keep(rows())
    bring(id)
    const send = sender(action, await createAdmin(), `/admin/personer/import/${id}`, { import: id })
    return { fields: { intent, ...fields }, send }
  },
})

const start = (id: string) => void imports.startImport(id, false)
const stop = (id: string) => {
  start(id)
  imports.stopImport(id)
}

/** Files of people. What a file says of CPR numbers is crossed out before it is kept: no field stores what is typed. */
export const IMPORT_FORMS: AppForm[] = [
  {
    what: 'a file of people',
    route: 'admin-imports',
    views: ['routes/admin-imports/upload-form.tsx'],
    texts: {},
    make: async () => ({
      fields: { file: '', text: rows() },
      send: sender(handIn, await createAdmin(), '/admin/personer/import'),
    }),
  },
  button('start', ['start-form'], () => {}, { invites: 'yes', [SIGN_IN.password]: ADMIN_PASSWORD }),
  button('forget', ['start-form'], () => {}),
  button('stop', ['progress'], start),
  button('go-on', ['result'], stop),
  button('undo', ['question'], stop),
]
