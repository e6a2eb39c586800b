import type { LoaderFunctionArgs } from '@remix-run/node'
import { issuerOfHost } from '#app/domain/certificates/issuer/published.server.ts'
import { signedStatusList } from '#app/domain/certificates/issuer/status-list.server.ts'
import { publicJson } from '#app/http/public-json.server.ts'
import { notFound } from '#app/http/responses.ts'

/** Which certificates have been revoked or replaced, signed: never kept unasked, so that it shows at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const list = /^[1-9]\d{0,8}$/.test(params.list ?? '') ? Number(params.list) : 0
  const { did } = issuerOfHost(new URL(request.url).host)
  const document = await signedStatusList(did, list)
  if (!document) throw notFound('Status list')
  return publicJson(request, document, { maxAge: 0 })
}
