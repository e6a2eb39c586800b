// Commits so many rows one by one, by the app's own connection and its way to write, and says how many.
import { sql } from 'drizzle-orm'
import { db, write } from '#db/client.server.ts'

db.run(sql`create table if not exists commits (number integer primary key)`)
for (let count = 0; count < Number(process.argv[2]); count += 1) {
  write((tx) => tx.run(sql`insert into commits values (null)`))
}
console.info(db.$client.prepare('select count(*) from commits').pluck().get())
