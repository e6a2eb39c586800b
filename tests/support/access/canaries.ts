import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { inDatabase } from '#tests/support/database.ts'
import type { RunningServer } from '#tests/support/server.ts'
import type { Who } from './columns.ts'

const person = (name: string) => `(select id from people where email = '${name}@${DEMO_DOMAIN}')`
const VARDE = `(select organisation_id from teams where slug = 'team-syd')`
const OPEN = `(select id from reviews where approved_at is null)`

/** Words that few may ever read: how each is written where it belongs, and who alone is told of it. */
export const CANARIES: { word: string; what: string; sow: string; for: Who[] }[] = [
  {
    word: 'Kanarieeftertanke',
    what: 'what Mette has written for herself',
    sow: `insert into reflections (person_id, reflection_id, text, saved_at)
      values (${person('medarbejder')}, 'cti-1-l1-r1', 'Kanarieeftertanke', 1)`,
    for: ['mette'],
  },
  {
    word: 'Kanariesvar',
    what: 'a word that Mette has answered',
    sow: `update answers set chosen = json_set(chosen, '$[0]', 'Kanariesvar'), correct = 0
      where person_id = ${person('medarbejder')} and question_id = 'cti-1-l1-q5'`,
    for: ['mette'],
  },
  {
    word: 'Kanarieanmodning',
    what: 'why Carla of Vestbyen was asked to take a course',
    sow: `update enrolments set reason = 'Kanarieanmodning' where person_id = ${person('carla')}`,
    for: ['karen'],
  },
  {
    word: 'Kanariefritagelse',
    what: 'why Carla of Vestbyen is excused from one',
    sow: `insert into enrolments (person_id, course_id, waived_by, waived_reason, waived_until, created_at)
      values (${person('carla')}, 'cti-1', ${person('leder')}, 'Kanariefritagelse', '2999-12-31', 1)
      on conflict do update set waived_by = excluded.waived_by, waived_reason = excluded.waived_reason,
        waived_until = excluded.waived_until`,
    for: ['karen'],
  },
  {
    word: 'Kanariekommune',
    what: 'the name of the other organisation',
    sow: `update organisations set name = 'Kanariekommune' where id = ${VARDE}`,
    for: ['jonas', 'peter', 'sofie', 'ingrid'], // Jonas chooses whom a course day is for
  },
  {
    word: 'Kanarieteam',
    what: 'the name of its team',
    sow: `update teams set name = 'Kanarieteam' where slug = 'team-syd'`,
    for: ['peter', 'sofie', 'ingrid'],
  },
  {
    word: 'Kanariegæst',
    what: 'Sigrid of that team, who has signed up for a course day',
    sow: `update people set name = 'Kanariegæst' where id = ${person('sigrid')}`,
    for: ['jonas', 'peter', 'ingrid'],
  },
  {
    word: 'Kanariemail',
    what: 'a mail to somebody',
    sow: `update mails set text = 'Kanariemail'`,
    for: ['ingrid'],
  },
  // The raters' seats of the review that is open: A is Sofie's, who has locked, B that of Anders, who has not.
  ...[
    { seat: 'A', told: ['sofie' as const] },
    { seat: 'B', told: [] },
  ].map(({ seat, told }) => ({
    word: `Kanarienote${seat}`,
    what: `what rater ${seat} has noted before both have locked`,
    sow: noteOf(seat),
    for: told,
  })),
]

/** A locked rating takes no word: it is opened for the moment. */
function noteOf(seat: string): string {
  const rater = `review_raters where review_id = ${OPEN} and seat = '${seat}'`
  return `create temp table locked as select locked_at from ${rater};
    update review_raters set locked_at = null where review_id = ${OPEN} and seat = '${seat}';
    update ratings set note = 'Kanarienote${seat}' where review_id = ${OPEN} and seat = '${seat}';
    update review_raters set locked_at = (select locked_at from locked)
      where review_id = ${OPEN} and seat = '${seat}';
    drop table locked`
}

export function sowCanaries(server: RunningServer) {
  inDatabase(server, (db) => {
    for (const { sow } of CANARIES) db.exec(sow)
  })
}
