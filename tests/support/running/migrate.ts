// Migrates the database of DATA_DIR by the migrations of a folder, as a server does at its start.
import { env } from '#app/http/env.server.ts'
import { databaseIn, migrateDatabase, openDatabase } from '#db/open.server.ts'

const database = openDatabase(databaseIn(env.DATA_DIR))
console.info('Migrating')
migrateDatabase(database, process.argv[2])
console.info('Migrated')
database.$client.close()
