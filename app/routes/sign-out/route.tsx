import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSession } from '#app/domain/auth/sessions.server.ts'

/** Signing out changes something, so it is a POST; whoever types the address is sent home. */
export const loader = () => redirect('/')

export async function action({ request }: ActionFunctionArgs) {
  return redirect('/', {
    headers: { 'Set-Cookie': await endSession(request), 'Clear-Site-Data': '"cache", "storage"' },
  })
}
