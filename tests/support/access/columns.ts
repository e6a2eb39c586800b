/** Who asks: the columns of the table, with the demo person of each, by the word before @. */
export const COLUMNS = {
  nobody: '', // not signed in
  mette: 'medarbejder', // member of Team Vestbyen
  kasper: 'kasper', // member of Team Nord: another team, the same organisation
  jonas: 'underviser', // trainer
  karen: 'leder', // manager of Team Vestbyen and Team Nord
  jytte: 'jytte', // manager of Team Nord alone, and a member of it: see `makeOthers`
  peter: 'leder2', // manager in the other organisation
  sofie: 'vurderer', // assessor
  ingrid: 'admin', // administrator
} as const

export type Who = keyof typeof COLUMNS
export const WHO = Object.keys(COLUMNS) as Who[] // the keys of what stands right above

/** A status; or `in`: sent to sign in, and for a form, told with 401 to sign in first. */
export type Answer = number | 'in'
export type Answers = Record<Who, Answer>

/** One address: what each gets, and what each is answered who posts an empty form: 400 is "you may, but this was none". */
export type Row = { pattern: string; address: string; get: Answers; post: Answers }

/** The same for all, but for those who are named. */
export const everyone = (answer: Answer, but: Partial<Answers> = {}): Answers => ({
  nobody: answer,
  mette: answer,
  kasper: answer,
  jonas: answer,
  karen: answer,
  jytte: answer,
  peter: answer,
  sofie: answer,
  ingrid: answer,
  ...but,
})

/** The same for all who are signed in, but for those who are named. */
export const signedIn = (answer: Answer, but: Partial<Answers> = {}): Answers =>
  everyone(answer, { nobody: 'in', ...but })

/** For these alone; to the others it does not exist, unless something else is said. */
export const only = (who: readonly Who[], answer: Answer = 200, otherwise: Answer = 404): Answers =>
  signedIn(otherwise, Object.fromEntries(who.map((one) => [one, answer])))

export const NOT_FOUND = everyone(404)
export const NO_ACTION = everyone(405)

export const ADMIN = ['ingrid'] as const
export const TRAINERS = ['jonas', 'ingrid'] as const
export const MANAGERS = ['karen', 'jytte', 'peter'] as const

/** A page that answers to reading alone. */
export const page = (pattern: string, address: string, get: Answers): Row => ({
  pattern,
  address,
  get,
  post: NO_ACTION,
})

/** A page with a form, for those who may send it alone. */
export const formFor = (who: readonly Who[], pattern: string, address = pattern): Row => ({
  pattern,
  address,
  get: only(who),
  post: only(who, 400),
})

/** What is not there, whoever asks and whatever they send. */
export const missing = (pattern: string, address: string): Row => ({
  pattern,
  address,
  get: signedIn(404),
  post: signedIn(404),
})
