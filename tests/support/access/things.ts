import { DEMO_DOMAIN } from '#app/domain/people/demo.ts'
import { inDatabase } from '#tests/support/database.ts'
import type { RunningServer } from '#tests/support/server.ts'

const person = (name: string) => `(select id from people where email = '${name}@${DEMO_DOMAIN}')`
const team = (slug: string) => `(select id from teams where slug = '${slug}')`
const organisation = (name: string) => `(select id from organisations where name = '${name}')`

/** What `$name` in an address stands for. */
const THINGS: Record<string, string> = {
  mail: `select id from mails where key = 'access'`,
  mette: `select ${person('medarbejder')}`,
  carla: `select ${person('carla')}`,
  kasper: `select ${person('kasper')}`,
  pia: `select ${person('pia')}`,
  left: `select ${person('tidligere')}`,
  attempt: `select id from test_attempts where person_id = ${person('medarbejder')}`,
  certificate: `select id from certificates where person_id = ${person('medarbejder')}`,
  code: `select code from certificates where person_id = ${person('medarbejder')}`,
  rule: 'select id from enrolment_rules',
  lesson: 'select content_hash from lesson_completions',
  aalborg: `select ${organisation('Aalborg Kommune')}`,
  varde: `select ${organisation('Varde Kommune')}`,
  unit: `select id from units where organisation_id = ${organisation('Aalborg Kommune')}`,
  vestbyen: `select ${team('team-vestbyen')}`,
  event: `select id from events where course_id = 'mact-1'`,
  forAalborg: 'select id from events where organisation_id is not null',
  held: `select id from events where kind = 'community'`,
  approved: `select id from reviews where team_id = ${team('team-vestbyen')} and approved_at is not null`,
  open: `select id from reviews where team_id = ${team('team-vestbyen')} and approved_at is null`,
  ofNord: `select id from reviews where team_id = ${team('team-nord')}`,
  ofSyd: `select id from reviews where team_id = ${team('team-syd')}`,
}

/** What stands in the database for each name in the addresses. */
export function findThings(server: RunningServer): Map<string, string> {
  const find = (sql: string) => inDatabase(server, (db) => db.prepare(sql).pluck().get())
  return new Map(Object.entries(THINGS).map(([name, sql]) => [name, String(find(sql))]))
}

/**
 * Makes Jytte the manager of Team Nord alone, and three whom the demo lacks: `enhedsleder`, who manages by a unit
 * above both teams of Aalborg; `tidligere`, who managed Vestbyen and was in it until yesterday; and `lukket`, an
 * administrator, to be closed once signed in. And a mail to Mette: the morning's may not be written yet.
 */
export function makeOthers(server: RunningServer) {
  inDatabase(server, (db) => {
    for (const name of ['enhedsleder', 'tidligere', 'lukket'])
      db.exec(`insert into people (id, email, name, sort_key, password_hash, created_at)
        select '${crypto.randomUUID()}', '${name}@${DEMO_DOMAIN}', '${name}', '${name}', password_hash, created_at
        from people where id = ${person('medarbejder')}`)
    const grant = (name: string, role: string, kind: string, scope: string, until = 'null') =>
      db.exec(`insert into role_grants (id, person_id, role, scope_kind, scope_id, from_date, to_date)
        values ('${crypto.randomUUID()}', ${person(name)}, '${role}', '${kind}', ${scope}, '2020-01-01', ${until})`)
    const yesterday = `date('now', '-1 day')`
    grant('jytte', 'manager', 'team', team('team-nord'))
    grant('enhedsleder', 'manager', 'unit', `(select id from units where name = 'Socialforvaltningen')`)
    grant('tidligere', 'manager', 'team', team('team-vestbyen'), yesterday)
    grant('lukket', 'admin', 'centre', 'null')
    db.exec(`insert into mails (id, person_id, key, subject, text, created_at)
      values ('${crypto.randomUUID()}', ${person('medarbejder')}, 'access', 'Til Mette', 'Hej Mette', ${Date.now()})`)
    db.exec(`insert into memberships (id, person_id, team_id, from_date, to_date)
      values ('${crypto.randomUUID()}', ${person('tidligere')}, ${team('team-vestbyen')}, '2020-01-01', ${yesterday})`)
  })
}

export function closeAccount(server: RunningServer, name: string) {
  inDatabase(server, (db) => db.exec(`update people set deactivated_at = 1 where id = ${person(name)}`))
}
