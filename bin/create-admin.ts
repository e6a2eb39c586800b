import { parseArgs } from 'node:util'
import { createLinkFor, createPerson, findPersonByEmail } from '#app/domain/people/people.server.ts'
import { env } from '#app/http/env.server.ts'
import { closeDatabase, db, migrateDatabase } from '#db/client.server.ts'
import { PersonForm } from '#app/domain/people/person-form.ts'

const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } })
const given = PersonForm.safeParse({ name: values.name ?? values.email, email: values.email ?? '', roles: ['admin'] })

if (!given.success) {
  console.error('Use: npm run admin:create -- --email ingrid@kommune.dk [--name "Ingrid Vestergaard"]')
  process.exit(1)
}
migrateDatabase(db)
const id = createPerson(given.data) ?? findPersonByEmail(given.data.email)?.id
if (!id) throw new Error(`${given.data.email} could neither be made nor found`)
console.info(`Open this link within seven days to choose a password. It works once:\n\n${env.APP_URL}${createLinkFor(id)}\n`)
closeDatabase()
