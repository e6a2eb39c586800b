import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { findIssuedById } from '#app/domain/certificates/issued.server.ts'
import { withoutResults } from '#app/domain/certificates/met.ts'
import { noteLook } from '#app/domain/people/looks.server.ts'
import { readForm } from '#app/http/form.ts'
import { badRequest, notFound } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminCertificatePage } from './admin-certificate-page.tsx'
import { makeMove } from './moves.server.ts'
import { MOVES, TOO_LATE } from './reply.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const admin = await requireAdmin(request)
  const { met, personId, ...certificate } = find(params.certificate)
  noteLook(admin, 'certificates', 'person', [personId])
  return {
    title: certificate.holderName || messagesFor(request).adminCertificates.forgotten,
    certificate: { ...certificate, met: withoutResults(met) },
    isLate: certificate.end !== null && new URL(request.url).searchParams.has(TOO_LATE),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin(request)
  const certificate = find(params.certificate)
  const form = await readForm(request)
  const move = MOVES.find((word) => word === form.get('intent'))
  if (!move) throw badRequest('No such form')
  return makeMove({ admin, certificate, move, form, address: context.address })
}

function find(id = '') {
  const certificate = findIssuedById(id)
  if (!certificate) throw notFound('Certificate')
  return certificate
}

export { sendOrSayOffline as clientAction, unlessOffline as shouldRevalidate } from '#app/http/offline.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title, data?.certificate.courseTitle) },
]

export default function AdminCertificateRoute() {
  return <AdminCertificatePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
