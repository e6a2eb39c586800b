import { call, formOf, requestFrom } from './people.ts'

type Person = { id: string }
export type Fields = Record<string, string | string[]>
type Handler = Parameters<typeof call>[0]

/** What a page of a review answers this person: its status, and what it loads where it loads anything. */
export async function openPage<T extends object>(
  loader: (args: Parameters<Handler>[0]) => Promise<T>,
  person: Person,
  id: string,
  page: string,
): Promise<{ status: number; loaded: T | null }> {
  const answer = await call(loader, await requestFrom(person, `/fidelitet/${id}/${page}`), { review: id })
  if (answer instanceof Response) return { status: answer.status, loaded: null }
  if (answer instanceof Error) throw answer
  return { status: 200, loaded: answer }
}

/** What the action of a page of a review answers: its status, where it sends one, or what it replies. */
export async function sendTo(
  action: Handler,
  person: Person,
  { id, page }: { id: string; page: string },
  fields: Fields,
): Promise<{ status: number; to: string | null; reply: unknown }> {
  const request = await requestFrom(person, `/fidelitet/${id}/${page}`, formOf(fields))
  const answer = await call(action, request, { review: id })
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('location'), reply: null }
  if (answer instanceof Error) throw answer
  const { data, init } = answer as { data: unknown; init: ResponseInit | null } // what Remix's data() makes
  return { status: init?.status ?? 200, to: null, reply: data }
}
