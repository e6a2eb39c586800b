import path from 'node:path'

/**
 * Names the data folder (the first word after the command, or .cache/bench) before anything opens the database in it,
 * which is why nothing of ours is imported above. The folder is closed again, for the server to open.
 * @returns one of each thing that addresses name, and how large the data is, in words
 */
export async function openData() {
  process.env.DATA_DIR = path.resolve(process.argv[2] ?? '.cache/bench')
  const { closeDatabase } = await import('#db/client.server.ts')
  const { dayIsDone, describe, thingsIn } = await import('./things.ts')
  dayIsDone()
  const things = thingsIn()
  const data = describe()
  closeDatabase()
  return { things, data }
}
