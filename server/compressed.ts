import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'

const squeeze = compress()

/**
 * Sends an answer compressed where the reader asked for it themself: from a page of ours, or by hand. How long a
 * compressed page is tells whether what stands in it repeats itself, and another site may make a browser ask over
 * and over with words of its choosing (the attack called BREACH); what another site asks for goes as it is.
 */
export const compressed: MiddlewareHandler = (c, next) => {
  const askedBy = c.req.header('sec-fetch-site')
  return askedBy === 'same-origin' || askedBy === 'none' ? squeeze(c, next) : next()
}
