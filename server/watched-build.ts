import { type ActionFunction, data, type LoaderFunction, type ServerBuild } from '@remix-run/node'
import { noteCprRefusal, noteRefusal } from '#app/domain/privacy/refusals.server.ts'
import { saysCpr } from '#app/domain/privacy/says-cpr.ts'
import type { Failure } from '#app/http/failure.ts'
import { logFailure } from '#app/http/log.server.ts'
import { requestScope, tellScope } from '#app/http/request-scope.server.ts'
import { isStoreProblem } from '#db/store-problem.ts'
import { failedText } from './answers.ts'
import { notStored, tooMuch } from './not-stored.ts'
import { minutesToWait } from './pace.ts'

type Handler = LoaderFunction | ActionFunction
type Route = NonNullable<ServerBuild['routes'][string]>

/**
 * The app's build with an eye on each loader and action. What one throws that is no answer is told to the log,
 * and its page is handed the number it is found by there, before Remix makes a nameless error of it; what
 * somebody was refused is entered in the log of use.
 */
export function watched(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).flatMap(([id, route]) =>
    route ? [[id, watchedRoute(route, patternOf(route, build.routes) || '/')]] : [],
  )
  return { ...build, routes: Object.fromEntries(routes) }
}

function watchedRoute(route: Route, pattern: string): Route {
  const { loader, action, default: view } = route.module
  const watch = <T extends Handler>(handler: T) => watchedHandler(handler, pattern, view !== undefined)
  const module = {
    ...route.module,
    ...(loader && { loader: watch(loader) }),
    ...(action && { action: watch(action) }),
  }
  return { ...route, module }
}

function watchedHandler<T extends Handler>(handler: T, pattern: string, hasPage: boolean) {
  return async (args: Parameters<T>[0]) => {
    // Several loaders answer one page; the longest pattern is that of the page itself.
    if (pattern.length > (requestScope()?.route ?? '').length) tellScope({ route: pattern })
    try {
      const minutes = minutesToWait(args.request, pattern)
      if (minutes !== null) throw await tooMuch(args.request, hasPage, minutes)
      const answer = await handler(args)
      if (args.request.method !== 'GET' && !(answer instanceof Response) && saysCpr(answer)) noteCprRefusal()
      return answer
    } catch (thrown) {
      if (isAnswer(thrown)) {
        if (thrown instanceof Response) noteRefusal(thrown.status)
        throw thrown
      }
      if (isStoreProblem(thrown)) {
        logFailure('Nothing could be stored', thrown)
        throw notStored(args.request, hasPage)
      }
      // A reader who leaves early is no error.
      if (!args.request.signal.aborted) logFailure('A loader or action failed', thrown)
      throw failed(args.request, hasPage)
    }
  }
}

/** A page draws its own error; a file has none. */
const failed = (request: Request, hasPage: boolean) =>
  hasPage
    ? data<Failure>({ requestId: requestScope()?.id ?? '' }, { status: 500 })
    : new Response(failedText(request), { status: 500 })

/** A response, or what Remix's `data()` makes. */
const isAnswer = (thrown: unknown) =>
  thrown instanceof Response || (typeof thrown === 'object' && thrown !== null && 'init' in thrown)

/** The whole pattern of a route, from the patterns of those around it. */
function patternOf({ path = '', parentId }: Route, routes: ServerBuild['routes']): string {
  const parent = parentId === undefined ? undefined : routes[parentId]
  const before = parent ? patternOf(parent, routes) : ''
  return path === '' ? before : `${before}/${path}`
}
