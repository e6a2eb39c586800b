import { action as verify } from '#app/routes/verify/route.tsx'
import { createSigned } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { type AppForm, sender } from './app-form.ts'

/** Verifying by the file: nothing of it is stored. */
export const VERIFY_FORMS: AppForm[] = [
  {
    what: 'verifying a certificate by its file',
    route: 'verify',
    views: ['routes/verify/file-form.tsx'],
    texts: {},
    make: async () => {
      const { json } = await createSigned(createPerson())
      return { fields: { file: '', text: json }, send: sender(verify, null, '/bevis') }
    },
  },
]
