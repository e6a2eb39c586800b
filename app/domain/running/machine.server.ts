import { statfsSync, statSync } from 'node:fs'
import process from 'node:process'
import { sql } from 'drizzle-orm'
import { env } from '#app/http/env.server.ts'
import { db } from '#db/client.server.ts'
import { databaseIn } from '#db/open.server.ts'
import { appVersion, knownMigrations } from './versions.server.ts'

/** The machine as the server finds it now. Sizes are in bytes. */
export function machine() {
  const { bavail, blocks, bsize } = statfsSync(env.DATA_DIR)
  const file = databaseIn(env.DATA_DIR)
  return {
    disk: { free: bavail * bsize, size: blocks * bsize },
    database: { file: sizeOf(file), log: sizeOf(`${file}-wal`) },
    versions: {
      app: appVersion(),
      node: process.versions.node,
      sqlite: db.get<{ version: string }>(sql`select sqlite_version() as version`).version,
      migration: knownMigrations().at(-1)?.tag ?? '',
    },
    // The one of the processes that answers.
    process: {
      id: process.pid,
      startedAt: new Date(Date.now() - process.uptime() * 1000),
      memory: process.memoryUsage.rss(),
    },
  }
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0
