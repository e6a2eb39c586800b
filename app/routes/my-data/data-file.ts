import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { ownDataZip } from '#app/domain/privacy/export-zip.server.ts'
import { download } from '#app/http/download.ts'
import { chosenLocale, messagesFor } from '#app/i18n/locale.ts'

/** All that is kept of whoever is signed in, as one file. They show who they are before. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  requireConfirmed(request)
  const locale = chosenLocale(request.headers.get('cookie'))
  const zip = await ownDataZip(person, locale)
  return download(zip, `${messagesFor(request).ownData.zip.fileName}.zip`, 'application/zip')
}
