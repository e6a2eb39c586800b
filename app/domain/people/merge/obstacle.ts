/** Why two accounts cannot become one. */
export type Obstacle =
  /** The account that should stay is closed. */
  | { kind: 'closed' }
  /** One of the two is one's own. */
  | { kind: 'own' }
  /** Both hold a certificate for these courses, and a person has one of each. */
  | { kind: 'certificates'; courses: string[] }
  /** Both sit in a review of these teams, and one person cannot agree with themselves. */
  | { kind: 'reviews'; teams: string[] }
  /** One rates a team from outside in a review that is under way, and the other belongs to it. */
  | { kind: 'outside'; teams: string[] }
  /** One of them has decided on what the other has done, and nobody approves their own work. */
  | { kind: 'approvals' }
