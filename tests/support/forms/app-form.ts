import { call, formOf, requestFrom } from '#tests/support/people.ts'

export type Fields = Record<string, string | string[]>

/** What an action answered: its status, and the data of an answer that is no new page. */
export type Answer = { status: number; reply: unknown }

/** A field that stores what somebody writes. */
export type TextField = {
  /** The field as it must be around the text that is tried, such as the rest of an address. */
  around?: (text: string) => string
  /** What the refusal may say at the field, where it is not about CPR numbers alone. */
  says?: RegExp
  /** What looks like a CPR number and is none, where the usual one does not fit in the field. */
  alike?: string
  /** Whether what was refused is shown again without scripts; it is, unless said otherwise. */
  isKept?: boolean
}

/** One form of the app, as somebody fills it in who does nothing wrong. */
export type AppForm = {
  what: string
  route: string // the folder in app/routes whose action takes it
  views: string[] // the files in app/ that draw its controls
  /** How the source calls fields whose names it does not spell out; `make` fills them in. */
  called?: string[]
  texts: Record<string, TextField>
  /** Makes the people and things it is about, anew each time. */
  make: () => Promise<FilledForm> | FilledForm
}

export type FilledForm = { fields: Fields; send: (fields: Fields) => Promise<Answer> }

type Handler = Parameters<typeof call>[0]

/** Posts fields to an action as this person's browser does; without a person, as a stranger's. */
export function sender(
  action: Handler,
  person: { id: string } | null,
  path: string,
  params: Record<string, string> = {},
) {
  return async (fields: Fields): Promise<Answer> => {
    const init = formOf(fields)
    const request = person
      ? await requestFrom(person, path, init)
      : new Request(`http://127.0.0.1:3000${path}`, init)
    return answerOf(await call(action, request, params))
  }
}

/** What an action has returned or thrown, as the browser gets to know of it. */
export function answerOf(answer: unknown): Answer {
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return { status: answer.status, reply: null }
  if (!isWithInit(answer)) return { status: 200, reply: answer }
  return { status: answer.init?.status ?? 200, reply: answer.data }
}

/** What Remix's `data()` makes. */
const isWithInit = (answer: unknown): answer is { data: unknown; init: ResponseInit | null } =>
  typeof answer === 'object' && answer !== null && 'data' in answer && 'init' in answer
