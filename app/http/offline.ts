import {
  type ClientActionFunctionArgs,
  isRouteErrorResponse,
  type ShouldRevalidateFunction,
} from '@remix-run/react'
import { isNotStored } from './not-stored.ts'

/**
 * The answer to a form that did not get through. What was typed still stands in it. `sent` is its intent, for pages
 * with several forms; '' where it has none. `cause`: the server was not reached, could not store it, or has been sent
 * too much by the same person.
 */
export type Offline = { status: 'offline'; sent: string; cause: 'network' | 'store' | 'pace' }

/**
 * The `clientAction` of pages where people write: sends the form on to the action, and tells the page
 * when the network fails or the server does not store it, which would else put an error in its place.
 */
export async function sendOrSayOffline({
  request,
  serverAction,
}: Pick<ClientActionFunctionArgs, 'request' | 'serverAction'>) {
  const form = request.clone() // a body is read but once
  try {
    return await serverAction()
  } catch (error) {
    // A fetch that gets no answer rejects with a TypeError; the server's own errors come as plain ones.
    const cause = causeOf(error)
    if (!cause) throw error
    const sent = String((await form.formData()).get('intent') ?? '')
    return { status: 'offline', sent, cause } satisfies Offline
  }
}

function causeOf(error: unknown): Offline['cause'] | null {
  if (error instanceof TypeError) return 'network'
  if (!isRouteErrorResponse(error) || !isNotStored(error.data)) return null
  return error.data.notStored.isTooMuch ? 'pace' : 'store'
}

/**
 * The `shouldRevalidate` of the same pages and of the root around them: after a form that did not get
 * through, fetching the page's data anew would fail as well.
 */
export const unlessOffline: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && !isOffline(actionResult)

/** Whether a reply of any page says that its form did not get through. */
export function isOffline(reply: unknown): reply is Offline {
  return typeof reply === 'object' && reply !== null && 'status' in reply && reply.status === 'offline'
}
