import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { findMail } from '#app/domain/mail/outbox-list.server.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { download } from '#app/http/download.ts'
import { notFound } from '#app/http/responses.ts'

/** A mail that was kept and not sent, as any mail program opens it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const mail = await findMail(params.mail ?? '')
  if (!mail?.file) throw notFound('File')
  noteLook(admin, 'export', 'person', [mail.personId])
  return download(new Uint8Array(mail.file), `mail-${mail.id}.eml`, 'message/rfc822')
}
