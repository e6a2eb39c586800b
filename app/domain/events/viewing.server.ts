import { can, type SignedInPerson } from '#app/domain/auth/permissions.ts'
import { type Event, findEvent } from './events.server.ts'
import { ownOrganisations } from './own-organisations.server.ts'
import { type OwnPlace, ownPlace } from './sign-ups.server.ts'

/** An event as somebody sees it: where they stand, and whether it is theirs to sign up for. */
type SeenEvent = { event: Event; own: OwnPlace | null; maySignUp: boolean }

/** The event with this id as the person sees it; null when there is none for their eyes. */
export function eventFor(person: SignedInPerson, id: string): SeenEvent | null {
  const event = findEvent(id)
  if (!event) return null
  const own = ownPlace(person.id, id)
  const thing = {
    kind: 'event' as const,
    organisationId: event.organisation?.id ?? null,
    own: ownOrganisations(person),
    isSignedUp: own !== null,
  }
  if (!can(person, 'see-event', thing)) return null
  return { event, own, maySignUp: can(person, 'sign-up', thing) }
}
