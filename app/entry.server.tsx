import { PassThrough } from 'node:stream'
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import type { Failure } from './http/failure.ts'
import { logFailure } from './http/log.server.ts'
import { requestScope } from './http/request-scope.server.ts'
import { NonceContext } from './nonce.ts'

/** Renders a page: people get it as it comes, robots and printers when it is whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        [ready]: () => {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        // The page is drawn once more, as one that failed.
        onShellError: () => reject(Response.json(failure(), { status: 500 })),
        onError: (error) => {
          // A reader who leaves early is no error.
          if (!request.signal.aborted) logFailure('A page failed', error)
        },
      },
    )
    setTimeout(abort, 10_000).unref()
  })
}

const failure = (): Failure => ({ requestId: requestScope()?.id ?? '' })

/** What Remix itself cannot answer. Responses are answers, and have been told of where they were made. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  const isAnswer = error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)
  if (!isAnswer && !request.signal.aborted) logFailure('Remix failed', error)
}
