/** Why two accounts cannot become one. */
export type Obstacle =
  /** The account that should stay is closed. */
  | { kind: 'closed' }
  /** The account that should be closed is one's own. */
  | { kind: 'own' }
  /** Both hold a certificate for these courses, and a person has one of each. */
  | { kind: 'certificates'; courses: string[] }
  /** Both sit in a review of these teams, and one person cannot agree with themselves. */
  | { kind: 'reviews'; teams: string[] }
  /** One of them has decided on what the other has done, and nobody approves their own work. */
  | { kind: 'approvals' }
