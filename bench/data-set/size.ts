/** How large the data set is. The whole one is a national centre after some years; the small one is for trying things out. */
export type Size = { people: number; teams: number; organisations: number; reviews: number; audit: number }

export const WHOLE: Size = {
  people: 20_000,
  teams: 1_500,
  organisations: 98,
  reviews: 10_000,
  audit: 100_000,
}

export const SMALL: Size = { people: 1_000, teams: 75, organisations: 10, reviews: 200, audit: 1_000 }
