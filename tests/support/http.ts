import { SIGN_IN } from '#app/domain/auth/sign-in-fields.ts'
import { DEMO_DOMAIN, DEMO_PASSWORD } from '#app/domain/people/demo.ts'

/** Posts a form as a browser without scripts does: same origin, no redirect followed. */
export function post(
  origin: string,
  address: string,
  fields: Record<string, string> | [name: string, value: string][],
  cookie = '',
) {
  return fetch(origin + address, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie },
    body: new URLSearchParams(fields),
  })
}

/** Signs a demo person in and returns the cookie. */
export async function cookieOf(origin: string, who: string): Promise<string> {
  const response = await post(origin, '/log-ind', {
    [SIGN_IN.email]: `${who}@${DEMO_DOMAIN}`,
    [SIGN_IN.password]: DEMO_PASSWORD,
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}
