import { parseArgs } from 'node:util'
import { createLink } from '#app/domain/auth/links.server.ts'
import { today } from '#app/domain/dates.ts'
import { PersonForm } from '#app/domain/people/account-form.ts'
import { createPerson } from '#app/domain/people/people.server.ts'
import { env } from '#app/http/env.server.ts'
import { closeDatabase, db } from '#db/client.server.ts'
import { migrateDatabase } from '#db/open.server.ts'

const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } })
const given = PersonForm.safeParse({
  name: values.name ?? 'Administrator',
  email: values.email ?? '',
  from: today(),
  roles: ['admin'],
})

if (!given.success) {
  console.error('Use: npm run admin:create -- --email ingrid@kommune.dk [--name "Ingrid Vestergaard"]')
  process.exit(1)
}
migrateDatabase(db)
const made = createPerson(null, given.data)
if (made.status !== 'made') {
  console.error(
    `${given.data.email} has an account already. An administrator can make a new link under /admin/personer.`,
  )
  process.exit(1)
}
console.info(
  `Open this link within seven days to choose a password, with a phone at hand to set up a code app. It works once:\n\n${env.APP_URL}${createLink(made.id, 'invitation')}\n`,
)
closeDatabase()
