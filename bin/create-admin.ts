import { parseArgs } from 'node:util'
import { createLinkFor, createPerson } from '#app/domain/people/people.server.ts'
import { env } from '#app/http/env.server.ts'
import { closeDatabase, db, migrateDatabase } from '#db/client.server.ts'
import { PersonForm } from '#app/domain/people/person-form.ts'

const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } })
const given = PersonForm.safeParse({
  name: values.name ?? 'Administrator',
  email: values.email ?? '',
  roles: ['admin'],
})

if (!given.success) {
  console.error('Use: npm run admin:create -- --email ingrid@kommune.dk [--name "Ingrid Vestergaard"]')
  process.exit(1)
}
migrateDatabase(db)
const id = createPerson(given.data)
if (!id) {
  console.error(
    `${given.data.email} has an account already. An administrator can make a new link under /admin/personer.`,
  )
  process.exit(1)
}
console.info(
  `Open this link within seven days to choose a password. It works once:\n\n${env.APP_URL}${createLinkFor(id)}\n`,
)
closeDatabase()
