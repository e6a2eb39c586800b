import { randomBytes } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { LONGEST_FILE } from '#app/domain/certificates/verify/read-file.server.ts'
import { LONGEST_PEOPLE_FILE } from '#app/domain/imports/columns.ts'
import { deviceOf } from '#app/http/device.ts'
import { env } from '#app/http/env.server.ts'
import { logFailure } from '#app/http/log.server.ts'
import { withinRequest } from '#app/http/request-scope.server.ts'
import { failedText, foreignText, tooLargeText } from './answers.ts'
import { compressed } from './compressed.ts'
import { contentSecurityPolicy, withHeaders } from './headers.ts'
import { logAnswer } from './log-answer.ts'
import { newRequestId } from './request-id.ts'
import { mayPass } from './same-origin.ts'
import { watched } from './watched-build.ts'

const LONGEST_BODY = 1024 * 1024

/** The forms that take files, and what each takes: its longest file, and all else that the form says. */
const FILE_FORMS = [
  { path: '/bevis', longestFile: LONGEST_FILE },
  { path: '/admin/personer/import', longestFile: LONGEST_PEOPLE_FILE },
]
const ALL_ELSE = 64 * 1024
const isLoopback = (address: string) => /^(::1|(::ffff:)?127\.)/.test(address)

/** The network address of whoever asks. A proxy on this machine is believed about whom it speaks for. */
function addressOf(c: Context): string {
  const peer = getConnInfo(c).remote.address ?? ''
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return isLoopback(peer) && forwarded ? forwarded : peer
}

/** A request for another page by the same reader, in their language. */
const askedAgain = (c: Context, path: string) =>
  new Request(new URL(path, c.req.url), { headers: { cookie: c.req.header('cookie') ?? '' } })

/** Files of the build: those with a hash in their name never change. */
const files = (caching: string) =>
  serveStatic({
    root: 'build/client',
    precompressed: true,
    onFound: (_path, c) => c.header('Cache-Control', caching),
  })

type AppOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  mode: 'production' | 'development'
  /** The policy of a response, from its nonce; development needs a looser one. */
  policy?: (nonce: string) => string
}

/** The HTTP application: refuse what is foreign, serve files, hand the rest to Remix, add the headers. */
export function createApp({ build, mode, policy = contentSecurityPolicy }: AppOptions) {
  const app = new Hono<{ Variables: { nonce: string } }>()
  const remix = createRequestHandler(
    typeof build === 'function' ? async () => watched(await build()) : watched(build),
    mode,
  )
  const toRemix = (c: Context, request: Request) =>
    remix(request, { nonce: c.get('nonce'), address: addressOf(c) })

  app.use((c, next) => {
    const scope = { id: newRequestId(), device: deviceOf(c.req.header('user-agent') ?? '') }
    const begun = performance.now()
    return withinRequest(scope, async () => {
      c.set('nonce', randomBytes(16).toString('base64'))
      await next()
      c.res = withHeaders(c.res, policy(c.get('nonce')))
      c.res.headers.set('X-Request-Id', scope.id)
      logAnswer(c.req.method, c.res.status, performance.now() - begun)
    })
  })
  app.onError((error, c) => {
    logFailure('The server failed', error)
    return c.text(failedText(c.req.raw), 500)
  })
  app.use(async (c, next) => (mayPass(c.req.raw, env.APP_URL) ? next() : c.text(foreignText(c.req.raw), 403)))
  const ofFileForms = FILE_FORMS.map(({ path, longestFile }) => {
    const onError = (c: Context) => toRemix(c, askedAgain(c, `${path}?for-stor`)) // which says what to do
    return { path, limit: bodyLimit({ maxSize: longestFile + ALL_ELSE, onError }) }
  })
  const ofAllElse = bodyLimit({
    maxSize: LONGEST_BODY,
    onError: (c) => c.text(tooLargeText(c.req.raw), 413),
  })
  app.use((c, next) => {
    const { limit } = ofFileForms.find(({ path }) => path === c.req.path) ?? { limit: ofAllElse }
    return limit(c, next)
  })

  if (mode === 'production') {
    app.use(compressed)
    app.use('/assets/*', files('public, max-age=31536000, immutable'))
    app.use(files('public, max-age=3600'))
  }
  app.all('*', (c) => toRemix(c, c.req.raw))
  return app
}
