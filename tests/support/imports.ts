import * as imports from '#app/domain/imports/imports.server.ts'
import { lookThrough } from '#app/domain/imports/look-through.server.ts'
import { readPeopleFile } from '#app/domain/imports/people-file.ts'
import { runImports } from '#app/domain/imports/run-imports.server.ts'
import { db } from '#db/client.server.ts'
import { createPerson } from './people.ts'

export const HEAD = 'navn;e-mail;organisation;enhed;team;funktion;fra;til'

/** Lines of a file, with the heads above them. */
export const fileOf = (...lines: string[]) => [HEAD, ...lines].join('\n')

let importer: string | undefined

/** Hands a text in, as one and the same person; its id. */
export function handIn(text: string): string {
  importer ??= createPerson({ name: 'Inger Importør' }).id
  const file = readPeopleFile(text)
  if ('problem' in file) throw new Error(`${file.problem} ${file.about}`)
  return imports.keepFile(importer, 'fil.csv', file)
}

/** Lets the server do all that waits. */
export const run = () => runImports(new AbortController().signal)

/** Hands a text in and has it written; its id. */
export async function importText(text: string, invites = false): Promise<string> {
  const id = handIn(text)
  imports.startImport(id, invites)
  await run()
  return id
}

export async function undo(id: string) {
  imports.undoImport(id)
  await run()
}

export const countsOf = (text: string) => lookThrough(handIn(text))?.counts

/** Who and what there is, without ids, in an order of its own. */
export function everything() {
  const ask = (query: string) => db.$client.prepare(query).all()
  return {
    organisations: ask('select name, kind, sort_key from organisations order by name'),
    units: ask(`select u.name, p.name as parent, o.name as organisation,
        length(u.path) - length(replace(u.path, '/', '')) as depth, u.path like '%' || u.id as ends
      from units u join organisations o on o.id = u.organisation_id left join units p on p.id = u.parent_id order by 1, 2, 3`),
    teams: ask(`select t.name, t.slug, u.name as unit, o.name as organisation from teams t
      join organisations o on o.id = t.organisation_id left join units u on u.id = t.unit_id order by 2`),
    people: ask('select name, email, sort_key, password_hash from people order by email'),
    memberships: ask(`select p.email, t.slug, from_date, to_date from memberships m
      join people p on p.id = m.person_id join teams t on t.id = m.team_id order by 1, 2, 3`),
    grants:
      ask(`select p.email, role, scope_kind, coalesce(t.name, u.name, o.name) as place, from_date, to_date
      from role_grants g join people p on p.id = g.person_id left join teams t on t.id = scope_id
      left join units u on u.id = scope_id left join organisations o on o.id = scope_id order by 1, 3, 4, 5`),
  }
}
