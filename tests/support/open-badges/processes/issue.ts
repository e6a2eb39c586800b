import { issueCertificate } from '#app/domain/certificates/issue.server.ts'
import { db, write } from '#db/client.server.ts'
import { migrateDatabase } from '#db/open.server.ts'
import { factsOf } from '../issued.ts'

// Issues one certificate to the person named, as many times as asked, and tells how often it was the first.
const [personId = '', times = '1', end] = process.argv.slice(2)
migrateDatabase(db)
const all = Array.from({ length: Number(times) }, () =>
  write((tx) => issueCertificate(tx, factsOf(personId))),
)
console.info(all.filter((certificate) => certificate !== null).length)
if (end === 'killed') process.kill(process.pid, 'SIGKILL')
