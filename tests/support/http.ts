import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'

/**
 * Posts a form as a browser without scripts does: same origin, no redirect followed.
 * @param from the network address it comes from; without one, this machine's
 */
export function post(
  origin: string,
  address: string,
  fields: Record<string, string> | [name: string, value: string][],
  cookie = '',
  from = '',
) {
  return fetch(origin + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie, ...(from && { 'x-forwarded-for': from }) },
    body: new URLSearchParams(fields),
  })
}

/** Signs a demo person in and returns the cookie. */
export async function cookieOf(origin: string, who: string, from = ''): Promise<string> {
  const fields = { [SIGN_IN.email]: `${who}@${DEMO_DOMAIN}`, [SIGN_IN.password]: DEMO_PASSWORD }
  const response = await post(origin, '/log-ind', fields, '', from)
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}
