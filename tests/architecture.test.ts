import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Who may not import what. Rooms are path prefixes; `.server` marks a server-only file. */
const RULES = [
  {
    room: /^app\/domain\/(?!.*\.server\.|.*worker)/,
    mayNotImport:
      /\.server|^db\/|^app\/(routes|components|mdx|http|i18n)\/|@remix-run|^react|^node:(?!crypto)/,
    because: 'pure domain code knows only its own words',
  },
  {
    room: /^app\/(components|mdx|i18n)\//,
    mayNotImport: /^db\/|\.server|^app\/routes\//,
    because: 'shared views know nothing of the database or of any one page',
  },
  {
    room: /^app\/routes\//,
    mayNotImport: /^db\/|drizzle-orm|better-sqlite3|^lucia$/,
    because: 'routes ask the domain; the domain asks the database',
  },
  {
    room: /^app\/(?!domain\/auth\/)/,
    mayNotImport: /^lucia$/,
    because: 'only app/domain/auth knows Lucia',
  },
  {
    room: /^app\/(?!domain\/.*\.server\.)/,
    mayNotImport: /^db\//,
    because: 'only server files of the domain ask the database',
  },
  {
    room: /^db\/(?!seed\/)/,
    mayNotImport: /^app\/(?!domain\/[^.]+\.ts$|http\/env)/,
    because: "the database may borrow the domain's words and nothing else",
  },
  {
    room: /^app\//,
    mayNotImport: /^(server|bin|tests)\//,
    because: 'the app knows nothing of what runs it',
  },
]

/** Words that a file may not say, whoever it imports. */
const FORBIDDEN = [
  {
    room: /^(app|db|server)\/(?!client\.server\.ts$|db\/client)/,
    words: /\.transaction\(/,
    because: 'every write goes through write() in db/client.server.ts',
    // The search index lies in memory, and nobody else has it open.
    except: /^(db\/client|app\/domain\/search\/search-index)\.server\.ts$/,
  },
  {
    room: /^(app|db|server)\//,
    words: /(?<!write\(\(tx\) =>[^]{0,400})\bdb\s*\.(insert|update|delete)\(/,
    because: 'a write outside write() does not hold the lock from its first read on',
    except: /^$/,
  },
  {
    room: /^app\/(components|mdx|routes)\//,
    words: /style=\{|dangerouslySetInnerHTML/,
    because: 'the Content-Security-Policy refuses inline styles, and markup is never text',
    except: /^$/,
  },
]

const files = ['app', 'db', 'server'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(room, file)),
)

/** `import type` is counted too: a leaked type is a leak. */
function importsOf(file: string, source: string) {
  return [...source.matchAll(/^(?:import|export)[^'"]*from ['"]([^'"]+)['"]/gm)].map(([, from = '']) =>
    from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from.replace(/^#/, ''),
  )
}

test.each(files)('%s keeps to its room', (file) => {
  const source = readFileSync(file, 'utf8')
  const imports = importsOf(file, source)
  const trespasses = RULES.filter(({ room }) => room.test(file)).flatMap(({ mayNotImport, because }) =>
    imports.filter((from) => mayNotImport.test(from)).map((from) => `imports ${from}, but ${because}`),
  )
  const words = FORBIDDEN.filter(
    ({ room, except, words }) => room.test(file) && !except.test(file) && words.test(source),
  ).map(({ because }) => because)
  expect([...trespasses, ...words]).toEqual([])
})

test('every write hands a synchronous callback over', () => {
  const asynchronous = files.filter((file) => /\bwrite\(async/.test(readFileSync(file, 'utf8')))
  expect(asynchronous).toEqual([])
})
