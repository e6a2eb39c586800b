import { loadLibrary } from '#app/domain/courses/library.server.ts'
import { seedPeople } from './people.ts'
import { seedProgress } from './progress.ts'
import { seedReviews } from './reviews.ts'

/**
 * Fills an empty database with invented people, so that every page has something true to show. Dates
 * count back from today.
 */
export async function seedDemo(now = new Date()) {
  await loadLibrary()
  const people = await seedPeople(now)
  seedProgress(people, now)
  seedReviews(people, now)
}
