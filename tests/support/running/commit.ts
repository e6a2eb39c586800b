// Commits so many rows one by one, as the app does, and says how many.
import { env } from '#app/http/env.server.ts'
import { databaseIn, openDatabase } from '#db/open.server.ts'

const { $client: sqlite } = openDatabase(databaseIn(env.DATA_DIR))
sqlite.exec('create table if not exists commits (number integer primary key)')
const insert = sqlite.prepare('insert into commits values (null)')
for (let count = 0; count < Number(process.argv[2]); count += 1) insert.run()
console.info(sqlite.prepare('select count(*) from commits').pluck().get())
