import type { LoaderFunctionArgs } from '@remix-run/node'
import { issuerDocumentOf, issuerOfHost } from '#app/domain/certificates/issuer/published.server.ts'
import { publicJson } from '#app/http/public-json.server.ts'

/** A new key must be found soon after the first signature with it. */
const MAX_AGE = 300

/** The DID document of this host's issuer; at /issuer for those who look up https addresses alone. */
export function loader({ request }: LoaderFunctionArgs) {
  const document = issuerDocumentOf(issuerOfHost(new URL(request.url).host))
  const response = publicJson(request, JSON.stringify(document), { maxAge: MAX_AGE })
  if (document.assertionMethod.length === 0) response.headers.set('Cache-Control', 'no-store')
  return response
}
