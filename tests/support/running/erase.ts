// Forgets the person with this id in the database of DATA_DIR, as the nightly job does with who left long ago.
import { today } from '#app/domain/dates.ts'
import { askErasure, eraseDue } from '#app/domain/privacy/erasures.server.ts'

const [id = ''] = process.argv.slice(2)
console.info(askErasure(id, 'left', null).status, await eraseDue(today(), new AbortController().signal))
