import { sessionFor } from '#app/domain/auth/sign-in.server.ts'
import type { Role, ScopeKind } from '#app/domain/people/roles.ts'
import * as consensus from '#app/routes/fidelity-consensus/route.tsx'
import * as erratum from '#app/routes/fidelity-erratum/route.tsx'
import * as facts from '#app/routes/fidelity-facts/route.tsx'
import * as file from '#app/routes/fidelity-file/route.ts'
import * as plan from '#app/routes/fidelity-plan/route.tsx'
import * as rating from '#app/routes/fidelity-rating/route.tsx'
import * as report from '#app/routes/fidelity-report/route.tsx'
import * as overview from '#app/routes/fidelity-review/route.tsx'
import { db } from '#db/client.server.ts'
import { call, createOrganisation, createPerson, createTeam, grant } from './people.ts'
import { type LongReview, longReview, type State, STATES } from './review-states.ts'

/**
 * Those with a stand to a review, a letter each: m, a member of the team · M, its manager · A and B, the
 * raters · c, an assessor of the centre who does not rate it · a, an administrator.
 */
export const ALL = [...'mMABca']
/**
 * Those without: a member (o) and the manager (O) of another team of the same organisation, the manager of
 * another organisation (x), a trainer (t), somebody who has an account and no more (p).
 */
export const STRANGERS = [...'oOxtp']
/** Nobody is signed in. */
export const NOBODY = '-'

/** Rows of a written-out table: a name and, for each state, a cell. `all` stands for everybody's letter. */
export function tableOf(text: string): [name: string, cells: Map<State, string>][] {
  const [head = '', ...lines] = text.trim().split('\n')
  if (head.trim().split(/\s+/).join() !== STATES.join()) throw new Error(`These are not the states: ${head}`)
  return lines.map((line) => {
    const [name = '', ...cells] = line.trim().split(/\s+/)
    const written = (place: number) => (cells[place] ?? '').replace('all', ALL.join(''))
    return [name, new Map(STATES.map((state, place) => [state, written(place)]))]
  })
}

type Handler = Parameters<typeof call>[0]
export type Page = {
  path: string
  params: Record<string, string>
  handlers: { loader: Handler; action?: Handler }
}

/** The pages and files of a review, by a short name. */
const PAGES: Record<string, { below: string; handlers: Page['handlers'] }> = {
  overview: { below: '', handlers: overview },
  facts: { below: '/fakta', handlers: facts },
  rating: { below: '/vurdering', handlers: rating },
  consensus: { below: '/konsensus', handlers: consensus },
  report: { below: '/rapport', handlers: report },
  erratum: { below: '/rettelse', handlers: erratum },
  plan: { below: '/handleplan', handlers: plan },
  'rapport.pdf': { below: '/fil/rapport.pdf', handlers: file },
  'rapport.docx': { below: '/fil/rapport.docx', handlers: file },
  'punkter.csv': { below: '/fil/punkter.csv', handlers: file },
}
export const PAGE_NAMES = Object.keys(PAGES)

export type Around = Awaited<ReturnType<typeof beginReview>>
export type Answer = { status: number | 'in'; body: unknown }

/** A review at its beginning, and everybody who may or may not have to do with it, each signed in. */
export async function beginReview() {
  const review = longReview()
  const people = peopleAround(review)
  const cookies = new Map<string, string>()
  for (const [letter, { id }] of people) cookies.set(letter, (await sessionFor(id)).split(';')[0] ?? '')

  function page(name: string): Page {
    const { id } = review
    const found = PAGES[name]
    if (!found) throw new Error(`No page ${name}`)
    const { below, handlers } = found
    return { handlers, path: `/fidelitet/${id}${below}`, params: { review: id, file: name } }
  }

  /** What somebody is answered: the data that the page and a request for data alone are made of. */
  async function ask(letter: string, { path, params, handlers }: Page, init?: RequestInit): Promise<Answer> {
    const handler = init?.method === 'POST' ? handlers.action : handlers.loader
    if (!handler) throw new Error(`${path} has no action`)
    const cookie = cookies.get(letter)
    const request = new Request(`http://127.0.0.1:3000${path}`, {
      ...init,
      headers: cookie ? { cookie } : {},
    })
    const answer: unknown = await call(handler, request, params)
    if (answer instanceof Error) throw answer
    if (answer instanceof Response) {
      const isToSignIn = answer.headers.get('location')?.startsWith('/log-ind')
      return { status: isToSignIn ? 'in' : answer.status, body: await answer.text() }
    }
    if (!isWithInit(answer)) return { status: 200, body: answer }
    return { status: answer.init?.status ?? 200, body: answer.data }
  }
  return { review, people, page, ask }
}

/** What Remix's `data()` makes. */
const isWithInit = (answer: unknown): answer is { data: unknown; init: ResponseInit | null } =>
  typeof answer === 'object' && answer !== null && 'data' in answer && 'init' in answer

/** Everybody by their letter. */
function peopleAround({ team, member, manager, sofie, anders }: LongReview) {
  const sibling = createTeam({ organisationId: team.organisationId })
  const holding = (role: Role, scope?: { kind: ScopeKind; id: string }) => {
    const person = createPerson()
    grant(person, role, scope)
    return person
  }
  return new Map([
    ['m', member],
    ['M', manager],
    ['A', sofie],
    ['B', anders],
    ['c', holding('assessor')],
    ['a', holding('admin')],
    ['o', createPerson({ teamId: sibling.id })],
    ['O', holding('manager', { kind: 'team', id: sibling.id })],
    ['x', holding('manager', { kind: 'organisation', id: createOrganisation().id })],
    ['t', holding('trainer')],
    ['p', createPerson()],
  ])
}

/** Opens a transaction that is never committed: nothing waits for the disk, and what is tried is taken back. */
export const beginTrying = () => db.$client.exec('begin immediate')

/** Does something and takes it back. */
export async function tried<T>(doIt: () => Promise<T>): Promise<T> {
  db.$client.exec('savepoint attempt')
  try {
    return await doIt()
  } finally {
    db.$client.exec('rollback to attempt; release attempt')
  }
}
