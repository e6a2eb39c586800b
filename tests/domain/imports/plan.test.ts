import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/dates.ts'
import { lookThrough } from '#app/domain/imports/look-through.server.ts'
import { db } from '#db/client.server.ts'
import { memberships, roleGrants, teams, people } from '#db/schema/index.ts'
import { fileOf, handIn } from '#tests/support/imports.ts'
import { createOrganisation, createPerson, createTeam, createUnit } from '#tests/support/people.ts'

const DAY = today()

beforeAll(() => {
  const aalborg = createOrganisation('Aalborg Kommune')
  const social = createUnit({ name: 'Social', organisationId: aalborg.id })
  const west = createUnit({ name: 'Vest', organisationId: aalborg.id, parent: social })
  const other = createUnit({ name: 'Børn', organisationId: aalborg.id })
  for (const parent of [social, other]) createUnit({ name: 'Fælles', organisationId: aalborg.id, parent })
  const team = createTeam({ name: 'Team Vest', unit: west })
  createTeam({ name: 'Team Midt', organisationId: aalborg.id })
  const closed = createTeam({ name: 'Team Lukket', organisationId: aalborg.id })
  db.update(teams).set({ closedOn: '2026-06-30' }).where(eq(teams.id, closed.id)).run()

  const person = (name: string, facts: Partial<typeof people.$inferInsert> = {}) =>
    createPerson({ name, email: `${name.split(' ')[0]?.toLowerCase()}@k.dk`, ...facts })
  const belongs = (
    teamId: string,
    { id: personId }: { id: string },
    fromDate: string,
    toDate: string | null = null,
  ) => db.insert(memberships).values({ personId, teamId, fromDate, toDate }).run()
  belongs(team.id, person('Mette Holm'), '2024-01-01')
  const bo = person('Bo Krogh')
  belongs(team.id, bo, '2020-01-01', '2021-12-31')
  belongs(team.id, bo, '2022-06-01', '2023-05-31')
  belongs(team.id, person('Eva Eng'), '2022-06-01', DAY) // today is not over
  belongs(closed.id, person('Carla Lund'), '2020-01-01', '2026-06-30')
  belongs(team.id, person('Dan Dam', { deactivatedAt: new Date() }), '2024-01-01')
  const karen = person('Karen Friis')
  const grants = { personId: karen.id, role: 'manager', fromDate: '2024-01-01' } as const
  db.insert(roleGrants)
    .values({ ...grants, scopeKind: 'unit', scopeId: west.id })
    .run()
})

/** What a file does, each change in short, and what is wrong, by line. */
function plan(...lines: string[]) {
  const looked = lookThrough(handIn(fileOf(...lines)))
  if (!looked) throw new Error('The file is gone')
  const { new: made, changed, same } = looked.right
  const short = ({ thing, before, after }: (typeof made)[number]['changes'][number]) => {
    if (thing === 'membership' || thing === 'grant') {
      const scope = thing === 'grant' && !before ? ` ${after.scopeKind}` : ''
      return `${before ? '~' : '+'} ${thing}${scope} ${after.fromDate}..${after.toDate ?? ''}`
    }
    return `${before ? '~' : '+'} ${thing} ${after.name}`
  }
  const stay = (day: string | null) => (day ? ` stays ${day}` : '')
  return [
    ...[...made, ...changed].flatMap(({ changes, stays }) =>
      changes.map((change) => short(change) + stay(stays)),
    ),
    ...same.map(({ row, stays }) => `= ${row.line}${stay(stays)}`),
    ...looked.wrong.map(
      ({ row, faults }) =>
        `! ${row.line} ${faults.map((one) => `${one.column} ${one.problem} ${one.about ?? ''}`.trim())}`,
    ),
  ]
}

const IN_WEST = 'Aalborg Kommune;Social > Vest;Team Vest'
const OPEN = `2025-08-01..`

describe('places', () => {
  test.each<[string, string[], string[]]>([
    [
      'all is new',
      ['Ida A;i@k.dk;Varde Kommune;Social > Nord;Team Nord;;01-08-2025;'],
      [
        '+ organisation Varde Kommune',
        '+ unit Social',
        '+ unit Nord',
        '+ team Team Nord',
        '+ person Ida A',
        `+ membership ${OPEN}`,
      ],
    ],
    [
      'the next row finds what the row before makes',
      [
        'Ida A;i@k.dk;Varde Kommune;Social;Team Nord;;01-08-2025;',
        'Bo B;b@k.dk;varde  kommune;SOCIAL;team nord;leder;01-08-2025;',
      ],
      [
        '+ organisation Varde Kommune',
        '+ unit Social',
        '+ team Team Nord',
        '+ person Ida A',
        `+ membership ${OPEN}`,
        '+ person Bo B',
        `+ grant team ${OPEN}`,
      ],
    ],
    [
      'what is there is found',
      [`Ida A;i@k.dk;${IN_WEST};;01-08-2025;`],
      ['+ person Ida A', `+ membership ${OPEN}`],
    ],
    [
      'Ålborg is Aalborg',
      ['Ida A;i@k.dk;Ålborg Kommune;;Team Midt;;01-08-2025;'],
      ['+ person Ida A', `+ membership ${OPEN}`],
    ],
    [
      'a unit by its own name',
      ['Ida A;i@k.dk;Aalborg Kommune;Vest;Team Vest;;01-08-2025;'],
      ['+ person Ida A', `+ membership ${OPEN}`],
    ],
    ['a name of two units', ['Ida A;i@k.dk;Aalborg Kommune;Fælles;Team X;;;'], ['! 2 unit unit-unclear']],
    [
      'a team of another unit',
      ['Ida A;i@k.dk;Aalborg Kommune;Social;Team Vest;;;'],
      ['! 2 team team-elsewhere Social > Vest'],
    ],
    [
      'a team of a unit, and no unit',
      ['Ida A;i@k.dk;Aalborg Kommune;;Team Vest;;;'],
      ['! 2 team team-elsewhere Social > Vest'],
    ],
    [
      'a team without a unit',
      ['Ida A;i@k.dk;Aalborg Kommune;Social;Team Midt;;;'],
      ['! 2 team team-elsewhere'],
    ],
    [
      'a manager of a unit',
      ['Ida A;i@k.dk;Aalborg Kommune;Social;;leder;01-08-2025;'],
      ['+ person Ida A', `+ grant unit ${OPEN}`],
    ],
    [
      'a manager of an organisation',
      ['Ida A;i@k.dk;Aalborg Kommune;;;leder;01-08-2025;'],
      ['+ person Ida A', `+ grant organisation ${OPEN}`],
    ],
    [
      'both',
      [`Ida A;i@k.dk;${IN_WEST};medarbejder og leder;01-08-2025;`],
      ['+ person Ida A', `+ membership ${OPEN}`, `+ grant team ${OPEN}`],
    ],
    ['the account alone', ['Ida A;i@k.dk;;;;;;'], ['+ person Ida A']],
    ['a closed team', ['Ida A;i@k.dk;Aalborg Kommune;;Team Lukket;;;'], ['! 2 team team-closed 2026-06-30']],
    [
      'a closed team, as long as it was open',
      ['Ida A;i@k.dk;Aalborg Kommune;;Team Lukket;;2025-08-01;2026-06-30'],
      ['+ person Ida A', '+ membership 2025-08-01..2026-06-30'],
    ],
    [
      'a closed team, a day longer',
      ['Ida A;i@k.dk;Aalborg Kommune;;Team Lukket;;2025-08-01;2026-07-01'],
      ['! 2 team team-closed 2026-06-30'],
    ],
    ['who was in it', ['Carla Lund;carla@k.dk;Aalborg Kommune;;Team Lukket;;2020-01-01;2026-06-30'], ['= 2']],
  ])('%s', (_, lines, planned) => {
    expect(plan(...lines)).toEqual(planned)
  })
})

describe('people', () => {
  test.each<[string, string, string[]]>([
    ['as it is', `Mette Holm;METTE@k.dk;${IN_WEST};;01-01-2024;`, ['= 2']],
    ['no day said', `Mette Holm;mette@k.dk;${IN_WEST};;;`, ['= 2']],
    ['another name', `Mette Lund;mette@k.dk;${IN_WEST};;;`, ['~ person Mette Lund']],
    ['an earlier first day', `Mette Holm;mette@k.dk;${IN_WEST};;31-12-2023;`, ['~ membership 2023-12-31..']],
    ['a later first day', `Mette Holm;mette@k.dk;${IN_WEST};;02-01-2024;`, ['= 2 stays 2024-01-01']],
    [
      'a later first day and an end',
      `Mette Holm;mette@k.dk;${IN_WEST};;02-01-2024;31-12-2026`,
      ['~ membership 2024-01-01..2026-12-31 stays 2024-01-01'],
    ],
    ['an end', `Mette Holm;mette@k.dk;${IN_WEST};;;31-12-2026`, ['~ membership 2024-01-01..2026-12-31']],
    [
      'an end long ago',
      `Mette Holm;mette@k.dk;${IN_WEST};;;31-12-2025`,
      ['~ membership 2024-01-01..2025-12-31'],
    ],
    [
      'an end, and nothing to end',
      `Mette Holm;mette@k.dk;Aalborg Kommune;;Team Midt;;;31-12-2025`,
      ['! 2 to to-before-from'],
    ],
    [
      'before what is there',
      `Mette Holm;mette@k.dk;${IN_WEST};;01-01-2020;31-12-2023`,
      ['+ membership 2020-01-01..2023-12-31'],
    ],
    [
      'the day it begins',
      `Mette Holm;mette@k.dk;${IN_WEST};;01-01-2020;01-01-2024`,
      ['~ membership 2020-01-01..2024-01-01'],
    ],
    ['somebody comes back', `Bo Krogh;bo@k.dk;${IN_WEST};;;`, [`+ membership ${DAY}..`]],
    ['an end that is there stays', `Eva Eng;eva@k.dk;${IN_WEST};;01-06-2022;`, ['= 2']],
    ['who left, and no end', `Bo Krogh;bo@k.dk;${IN_WEST};;01-06-2022;`, ['! 2 from over 2023-05-31']],
    ['back on the day they left', `Bo Krogh;bo@k.dk;${IN_WEST};;31-05-2023;`, ['! 2 from over 2023-05-31']],
    ['back the day after', `Bo Krogh;bo@k.dk;${IN_WEST};;01-06-2023;`, ['+ membership 2023-06-01..']],
    ['over two periods', `Bo Krogh;bo@k.dk;${IN_WEST};;01-06-2021;`, ['! 2 from overlaps']],
    ['a role that is there', 'Karen Friis;karen@k.dk;Aalborg Kommune;Vest;;leder;;', ['= 2']],
    [
      'a role that ends',
      `Karen Friis;karen@k.dk;Aalborg Kommune;Vest;;leder;;${addDays(DAY, 9)}`,
      [`~ grant 2024-01-01..${addDays(DAY, 9)}`],
    ],
    ['a closed account as it is', `Dan Dam;dan@k.dk;${IN_WEST};;;`, ['= 2']],
    ['a demo address', `Ida Ny;Ida@Demo.Fodfaeste.dk;${IN_WEST};;;`, ['! 2 email email-demo']],
    ['a closed account', `Dan Dal;dan@k.dk;${IN_WEST};;;`, ['! 2 email account-closed']],
  ])('%s', (_, line, planned) => {
    expect(plan(line)).toEqual(planned)
  })
})

test('nothing of it was written', () => {
  expect(db.select().from(people).where(eq(people.email, 'i@k.dk')).all()).toEqual([])
})
