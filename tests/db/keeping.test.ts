import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { keptColumns } from '#db/schema/keeping.ts'

const OWN = "name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'" // the rest are the tools' own

/** What the database has and nobody speaks for, what is spoken for twice, and what is spoken for and not there. */
function gaps() {
  const there = db.$client
    .prepare(
      `select t.name || '.' || c.name from
        (select name from sqlite_master where type = 'table' and ${OWN}
         union all select name from sqlite_temp_master where type = 'table') t, pragma_table_info(t.name) c`,
    )
    .pluck()
    .all()
  const told = keptColumns().map(({ table, column }) => `${table}.${column}`)
  return {
    unspoken: there.filter((column) => !told.includes(String(column))),
    twice: told.filter((column, place) => told.indexOf(column) !== place),
    gone: told.filter((column) => !there.includes(column)),
  }
}

test('every column is spoken for once, and nothing else is', () => {
  expect(gaps()).toEqual({ unspoken: [], twice: [], gone: [] })
})

test('a column nobody speaks for is found', () => {
  db.$client.exec('create temporary table planted (secret text)')
  expect(gaps().unspoken).toEqual(['planted.secret'])
  db.$client.exec('drop table planted')
})

test('every column that holds the id of a person says how they are tied to the row', () => {
  const pointing = db.$client
    .prepare(
      `select m.name || '.' || k."from" from sqlite_master m, pragma_foreign_key_list(m.name) k
       where m.type = 'table' and k."table" = 'people'`,
    )
    .pluck()
    .all()
  const tied = keptColumns().filter(({ person }) => person !== null)
  expect(pointing.length).toBeGreaterThan(20)
  expect(tied.map(({ table, column }) => `${table}.${column}`)).toEqual(expect.arrayContaining(pointing))
  expect(tied.filter(({ category }) => category !== 'person')).toEqual([])
})

test('what is kept for good is about nobody', () => {
  const isAbout = ['person', 'identity', 'contact']
  const forGood = keptColumns().filter(({ retention }) => retention === 'for-good')
  expect(forGood.filter(({ category }) => isAbout.includes(category))).toEqual([])
})
