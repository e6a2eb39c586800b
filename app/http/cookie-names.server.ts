import type { CookieName } from './cookies.ts'
import { isHttps } from './env.server.ts'

/** What a cookie is called here: over https browsers hold `__Host-` to our host, and take it over https only. */
export const cookieNameOf = (name: CookieName): string => (isHttps ? `__Host-${name}` : name)
