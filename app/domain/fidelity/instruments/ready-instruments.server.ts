import { publishedFolder } from '#app/domain/courses/published.server.ts'
import { env } from '#app/http/env.server.ts'
import { db, write } from '#db/client.server.ts'
import { reviews } from '#db/schema/index.ts'
import { changedSinceUse, inspectInstruments, readInstruments } from './instrument-files.server.ts'
import { findUsedInstrument, rememberInstrument, usedInstruments } from './used-instruments.server.ts'

/**
 * Makes the instruments ready for a server that starts.
 * @returns a sentence for each file that is not as it was when it was used; what was used goes on counting
 * @throws Error naming a file that is broken, or an instrument of a review that is nowhere
 */
export function readyInstruments(): string[] {
  const live = publishedFolder(env.COURSES_DIR) ?? env.COURSES_DIR
  readInstruments(live)
  rememberEarlierInstruments(live)
  return changedSinceUse(inspectInstruments(live), usedInstruments()).map(
    ({ file, instrument: { version } }) =>
      `${file}: version ${version} has been used and goes on as it was. Make a new version.`,
  )
}

/** Reviews planned before their instruments were kept get them from the files, once. */
function rememberEarlierInstruments(live: string) {
  const planned = db
    .selectDistinct({ id: reviews.instrumentId, version: reviews.instrumentVersion })
    .from(reviews)
    .all()
  const unkept = planned.filter(({ id, version }) => !findUsedInstrument(id, version))
  if (unkept.length === 0) return

  // An instrument that was only used, and no longer published, stayed in the courses folder itself.
  const found = [live, env.COURSES_DIR].flatMap((folder) => inspectInstruments(folder).instruments)
  write((tx) => {
    for (const { id, version } of unkept) {
      const one = found.find(({ instrument }) => instrument.id === id && instrument.version === version)
      if (!one)
        throw new Error(`A review was made with ${id} ${version}, but there is no such file under courses`)
      rememberInstrument(tx, one.instrument)
    }
  })
}
