import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { hashPassword } from '#app/domain/auth/passwords.server.ts'
import { DEMO_PASSWORD } from '#app/domain/people/demo.ts'
import { write } from '../client.server.ts'
import { seedActions } from './actions.ts'
import { seedEvents } from './events.ts'
import { seedPeople } from './people.ts'
import { seedProgress } from './progress.ts'
import { seedRenewals } from './renewals.ts'
import { seedRequirements } from './requirements.ts'
import { seedReviews } from './reviews.ts'

/**
 * Fills an empty database with invented people, so that every page has something true to show. Dates
 * count back from today. All of it or nothing: half a demo would never be made whole.
 */
export async function seedDemo(now = new Date()) {
  await loadLibrary()
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  write((tx) => {
    const people = seedPeople(tx, passwordHash, now)
    seedProgress(tx, people, now)
    seedRenewals(tx, people, now)
    seedRequirements(tx, people, now)
    const reviews = seedReviews(tx, people, now)
    seedActions(tx, people, reviews, now)
    seedEvents(tx, people, now)
  })
}
