// Makes the data of a national centre after some years, for measuring: 20,000 people in 1,500 teams, two
// million completions and answers, 10,000 reviews, and the demo people among them to sign in as.
//
//   npm run bench:data                       (in .cache/bench; --small makes a twentieth of it)
//   npm run bench:data -- /somewhere/else
//
// The same every time but for the dates, which count back from today. It needs about 3 GB of disk.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { SMALL, WHOLE } from './data-set/size.ts'

const given = process.argv.slice(2)
const size = given.includes('--small') ? SMALL : WHOLE
const folder = path.resolve(given.find((word) => !word.startsWith('--')) ?? '.cache/bench')
if (existsSync(path.join(folder, 'fodfaeste.sqlite'))) {
  console.error(`There is a database in ${folder} already. Remove it first, or name another folder.`)
  process.exit(1)
}

// The folder must be named before anything opens the database in it.
Object.assign(process.env, { DATA_DIR: folder, SEED: 'demo', APP_URL: 'http://127.0.0.1:3000' })
const { closeDatabase, db } = await import('#db/client.server.ts')
const { prepare } = await import('#server/prepare.ts')
const { today: civilToday } = await import('#app/domain/dates.ts')
const { benchCourses } = await import('./data-set/courses.ts')
const { makePlaces } = await import('./data-set/places.ts')
const { makePeople } = await import('./data-set/persons.ts')
const { makeLearning } = await import('./data-set/learning.ts')
const { makeCertificates, makeModels } = await import('./data-set/certificates.ts')
const { makeReviews } = await import('./data-set/reviews.ts')
const { makeAudit, makeEvents, makeMails, makeRules } = await import('./data-set/around.ts')
const { seeded } = await import('./data-set/random.ts')
const { step } = await import('./data-set/rows.ts')

const begun = performance.now()
await prepare((line) => console.info(line))
const sqlite = db.$client
// Nothing is lost that cannot be made again, so the disk need not be waited for.
sqlite.pragma('synchronous = OFF')
sqlite.pragma('cache_size = -1000000')
sqlite.pragma('foreign_keys = OFF') // looked over at the end instead

const idOf = (name: string) =>
  sqlite.prepare<[string], string>('select id from people where email like ?').pluck().get(`${name}@%`) ?? ''
const around = {
  today: civilToday(),
  now: Date.now(),
  random: seeded(7),
  adminId: idOf('admin'),
  trainerId: idOf('underviser'),
}

const courses = benchCourses(around.random)
let teams: ReturnType<typeof makePlaces> = []
let persons: ReturnType<typeof makePeople> = []
let done: ReturnType<typeof makeLearning>['done'] = []
step(sqlite, 'Places', () => {
  teams = makePlaces(sqlite, size, around.today, around.now)
  return `${size.organisations} organisations, ${teams.length} teams`
})
step(sqlite, 'People', () => {
  persons = makePeople(sqlite, size, teams, around)
  return `${persons.length} people`
})
// In portions, so that one sees it move and the log does not grow beyond what a disk holds.
const PORTION = 2_000
for (let from = 0; from < persons.length; from += PORTION) {
  step(sqlite, 'Learning', () => {
    const made = makeLearning(sqlite, persons.slice(from, from + PORTION), courses, around)
    done = [...done, ...made.done]
    return `${made.learned} completions and answers, ${made.tested} rows of tests`
  })
}
const models = await makeModels(sqlite, done, around.today)
step(sqlite, 'Certificates', () => `${makeCertificates(sqlite, done, models, around.today)} certificates`)
step(sqlite, 'Reviews', () => `${makeReviews(sqlite, size, teams, around)} ratings, scores and events`)
step(sqlite, 'Rules', () => `${makeRules(sqlite, persons, courses, around)} asked by hand`)
step(sqlite, 'Events', () => `${makeEvents(sqlite, persons, courses, around)} sign-ups`)
step(sqlite, 'Mails', () => `${makeMails(sqlite, persons, around)} mails, reminders and looks`)
step(sqlite, 'Log of use', () => `${makeAudit(sqlite, size, persons, around)} rows`)

const orphans = sqlite.pragma('foreign_key_check')
if (Array.isArray(orphans) && orphans.length > 0) throw new Error(`${orphans.length} rows point nowhere`)
const count = (table: string) => Number(sqlite.prepare(`select count(*) from ${table}`).pluck().get())
console.info(
  `${count('people')} people, ${count('teams')} teams, ${count('lesson_completions') + count('answers')} completions and answers, ${count('reviews')} reviews`,
)
closeDatabase()
console.info(`Made in ${((performance.now() - begun) / 1000).toFixed(0)} s: ${folder}`)
