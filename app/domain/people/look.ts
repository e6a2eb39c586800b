/** What somebody looks at: a person, or a team with all who are in it. */
export const LOOK_SUBJECTS = ['person', 'team'] as const
export type LookSubject = (typeof LOOK_SUBJECTS)[number]

/** Where they looked. */
export const LOOK_PLACES = [
  'team-page',
  'person-page',
  'area-page',
  'export',
  'account',
  'certificates',
  'approvals',
  'attendance',
] as const
export type LookPlace = (typeof LOOK_PLACES)[number]
