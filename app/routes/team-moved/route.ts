import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'

/** The list of one's teams stood here; mails that were sent lead to it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request)
  return redirect('/mit-omraade')
}
