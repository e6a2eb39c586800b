import type { ActionFunctionArgs } from '@remix-run/node'
import { centreSettings } from '#app/domain/centre/settings.server.ts'
import { hasConfirmed } from '#app/domain/auth/confirmed.server.ts'
import { askerOf } from '#app/domain/auth/passkeys.server.ts'
import { beginRegistration } from '#app/domain/auth/passkey-registration.server.ts'
import { beginUse } from '#app/domain/auth/passkey-use.server.ts'
import { findPerson } from '#app/domain/auth/sessions.server.ts'
import { forbidden, notFound } from '#app/http/responses.ts'

/** Nothing to look at. */
export const loader = () => {
  throw notFound('Page')
}

/** What a browser needs to make a passkey, or to use one; asked for by script when somebody presses the button. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = findPerson(request)
  const asker = askerOf(request)
  if (asker === 'nobody') throw new Response('Sign in first', { status: 401 })
  if (asker === 'nowhere') throw notFound('Passkey')
  switch (params.use) {
    case 'brug':
      return Response.json(await beginUse(asker))
    case 'ny':
      // Whoever sits down at somebody's open screen is not to leave a way in behind.
      if (!person || !hasConfirmed(request)) throw forbidden('They are to show first who they are')
      return Response.json(await beginRegistration(asker, person, centreSettings().name))
    default:
      throw notFound('Page')
  }
}
