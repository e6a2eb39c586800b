import type { LoaderFunctionArgs } from '@remix-run/node'
import { findKey } from '#app/domain/certificates/issuer/keys.server.ts'
import { A_DAY, publicJson } from '#app/http/public-json.server.ts'
import { notFound } from '#app/http/responses.ts'

/** The public RSA key that a JWT names: one JWK and not a set, as Open Badges 3.0 asks for. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const key = findKey(params.key ?? '')
  if (!key) throw notFound('Key')
  return publicJson(request, key.publicJwk, { maxAge: A_DAY })
}
