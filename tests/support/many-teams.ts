import { eq } from 'drizzle-orm'
import { write } from '#db/client.server.ts'
import { consensusScores, reviews } from '#db/schema/index.ts'
import { createTeam } from './people.ts'

/** Teams of one organisation, called by the numbers of their order: Team 001, Team 002 … */
export const numberedTeams = (count: number, organisationId: string) =>
  Array.from({ length: count }, (_, place) =>
    createTeam({ name: `Team ${String(place + 1).padStart(3, '0')}`, organisationId }),
  )

/** Gives each of these teams a review like this one, approved too if it is; that is quicker than making them all. */
export function copyReview(reviewId: string, teamIds: string[]): void {
  write((tx) => {
    const review = tx.select().from(reviews).where(eq(reviews.id, reviewId)).get()
    if (!review) throw new Error('There is no review to copy')
    const { approvedAt, ...model } = review
    const scores = tx.select().from(consensusScores).where(eq(consensusScores.reviewId, reviewId)).all()
    for (const teamId of teamIds) {
      const id = crypto.randomUUID()
      tx.insert(reviews)
        .values({ ...model, id, teamId })
        .run()
      for (const score of scores)
        tx.insert(consensusScores)
          .values({ ...score, reviewId: id })
          .run()
      if (approvedAt) tx.update(reviews).set({ approvedAt }).where(eq(reviews.id, id)).run()
    }
  })
}
