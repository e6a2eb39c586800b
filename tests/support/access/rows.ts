import { CALENDAR_ROWS } from './calendar-rows.ts'
import { CENTRE_ROWS } from './centre-rows.ts'
import type { Row } from './columns.ts'
import { FIDELITY_ROWS } from './fidelity-rows.ts'
import { LEARNING_ROWS } from './learning-rows.ts'
import { SITE_ROWS } from './site-rows.ts'
import { TEAM_ROWS } from './team-rows.ts'

/** Who gets what, for every address of the map. */
export const ROWS: Row[] = [
  ...SITE_ROWS,
  ...LEARNING_ROWS,
  ...CALENDAR_ROWS,
  ...TEAM_ROWS,
  ...FIDELITY_ROWS,
  ...CENTRE_ROWS,
]
