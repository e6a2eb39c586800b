import { and, eq } from 'drizzle-orm'
import { today } from '#app/domain/dates.ts'
import { type Tx, write } from '#db/client.server.ts'
import { signUps } from '#db/schema/index.ts'
import { tellOf } from './event-news.server.ts'
import { type Event, findEvent, type Reader, signedUpFor } from './events.server.ts'
import { peopleOf } from './own-organisations.server.ts'
import { isAhead, phaseOf } from './phase.ts'

/** Where the person stands at an event: a seat, or how many wait up to and with them. */
export type OwnPlace = { place: 'seat' } | { place: 'waiting'; number: number }

export function ownPlace(personId: string, eventId: string, reader?: Reader): OwnPlace | null {
  const signedUp = signedUpFor(eventId, reader)
  const own = signedUp.find(({ id }) => id === personId)
  if (!own) return null
  if (own.place === 'seat') return { place: 'seat' }
  return { place: 'waiting', number: signedUp.filter(({ place }) => place === 'waiting').indexOf(own) + 1 }
}

/**
 * Signs the person up: they get a seat, or wait when there is none. Who is signed up already keeps their place.
 * Who may sign up is asked before.
 * @returns false when sign-up has closed
 */
export function signUp(person: { id: string; name: string }, eventId: string, now = new Date()): boolean {
  return write((tx) => {
    const event = findEvent(eventId, tx)
    if (!event || phaseOf(event, now) !== 'open') return false
    if (ownPlace(person.id, eventId, tx)) return true
    // Everyone begins by waiting, and the first who wait get what is free: nobody comes before their turn.
    tx.insert(signUps)
      .values({ eventId, personId: person.id, place: 'waiting', placedAt: now })
      .onConflictDoUpdate({
        target: [signUps.eventId, signUps.personId],
        set: { place: 'waiting', placedAt: now },
      })
      .run()
    const seated = seatWaiting(tx, event, now)
    const own = signedUpFor(eventId, tx).find(({ id }) => id === person.id)
    if (own) tellOf(tx, event, [own], own.place === 'seat' ? 'seat' : 'waiting', own.placedAt)
    tellOf(
      tx,
      event,
      seated.filter(({ id }) => id !== person.id),
      'moved-up',
      now,
    )
    return true
  })
}

/**
 * Gives up a seat, which goes to the first who waits, or a place among those who wait. Cancelled twice is
 * cancelled once.
 * @returns false when the event has begun: then it stands who had signed up
 */
export function cancelSignUp(personId: string, eventId: string, now = new Date()): boolean {
  return write((tx) => {
    const event = findEvent(eventId, tx)
    if (!event || !isAhead(phaseOf(event, now))) return false
    tx.update(signUps)
      .set({ place: 'cancelled' })
      .where(and(eq(signUps.eventId, eventId), eq(signUps.personId, personId)))
      .run()
    moveUp(tx, eventId, now)
    return true
  })
}

/** Gives what seats are free to those who have waited longest, and tells them. Of an event that has begun nobody is moved. */
export function moveUp(tx: Tx, eventId: string, now: Date): void {
  const event = findEvent(eventId, tx)
  if (event && isAhead(phaseOf(event, now))) tellOf(tx, event, seatWaiting(tx, event, now), 'moved-up', now)
}

/**
 * An account has been closed or opened again: the seats it held ahead go to those who wait, and who comes back
 * to a seat that has been given away is the first to wait.
 */
export function settleSeatsOf(tx: Tx, personId: string, now: Date): void {
  const held = tx
    .select({ id: signUps.id, eventId: signUps.eventId })
    .from(signUps)
    .where(and(eq(signUps.personId, personId), eq(signUps.place, 'seat')))
    .all()
  for (const { id, eventId } of held) {
    const event = findEvent(eventId, tx)
    if (!event || !isAhead(phaseOf(event, now))) continue
    if (event.seatsTaken > event.seats) {
      tx.update(signUps).set({ place: 'waiting' }).where(eq(signUps.id, id)).run()
      const own = signedUpFor(eventId, tx).filter((one) => one.id === personId)
      tellOf(tx, event, own, 'waiting', now)
    }
    moveUp(tx, eventId, now)
  }
}

/** Of those who wait, whoever the event is no longer for is passed over. */
function seatWaiting(tx: Tx, { id, seats, organisation }: Event, now: Date) {
  const signedUp = signedUpFor(id, tx)
  const free = seats - signedUp.filter(({ place }) => place === 'seat').length
  const waiting = signedUp.filter(({ place }) => place === 'waiting')
  if (free <= 0 || waiting.length === 0) return []
  const ids = waiting.map((one) => one.id)
  const may = organisation ? peopleOf(organisation.id, ids, today(now)) : new Set(ids)
  const seated = waiting.filter((one) => may.has(one.id)).slice(0, free)
  for (const { signUpId } of seated) {
    tx.update(signUps).set({ place: 'seat' }).where(eq(signUps.id, signUpId)).run()
  }
  return seated
}
