import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { cookieNameOf } from '#app/http/cookie-names.server.ts'
import { COOKIE_DAYS } from '#app/http/cookies.ts'
import { readForm } from '#app/http/form.ts'
import { isHttps } from '#app/http/env.server.ts'
import { safeReturnTo } from '#app/http/return-to.ts'
import { LOCALE_COOKIE } from '#app/i18n/locale.ts'

const MAX_AGE = COOKIE_DAYS * 24 * 3600

export const loader = () => redirect('/')

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const locale = form.get('locale') === 'en' ? 'en' : 'da'
  const secure = isHttps ? '; Secure' : ''
  const name = cookieNameOf(LOCALE_COOKIE)
  const cookie = `${name}=${locale}; Path=/; Max-Age=${MAX_AGE}; HttpOnly; SameSite=Lax${secure}`
  return redirect(safeReturnTo(form.get('returnTo')), { headers: { 'Set-Cookie': cookie } })
}
