import type { ZippedFile } from '#app/domain/paper/zip.server.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { type Locale, messagesByLocale } from '#app/i18n/locale.ts'
import type { DoneTable, OwnTable } from './own-data.ts'

type Listed<Name extends string> = { table: Name; rows: unknown[] }

type ReadMe = {
  name: string
  about: Listed<OwnTable>[]
  done: Listed<DoneTable>[]
  locale: Locale
  now: Date
  verifyUrl: string
}

/** The file to begin with: what the others hold, and what is not there and why. */
export function readMe({ name, about, done, locale, now, verifyUrl }: ReadMe): ZippedFile {
  const t = messagesByLocale[locale].ownData
  const listed = <Name extends string>(read: Listed<Name>[], folder: string, words: Record<Name, string>) =>
    read
      .filter(({ rows }) => rows.length > 0)
      .map(({ table, rows }) => `- ${folder}/${table}.csv: ${words[table]} (${rows.length})`)
  const lines = [
    t.zip.title,
    t.zip.made(name, formatMoment(locale, now)),
    '',
    t.zip.inIt,
    `- oplysninger.json: ${t.zip.json}`,
    ...listed(about, 'om-dig', t.tables),
    ...listed(done, 'det-du-har-gjort', t.done),
    `- beviser: ${t.zip.certificates(verifyUrl)}`,
    '',
    t.zip.howToRead,
    ...t.zip.reading.map((line) => `- ${line}`),
    '',
    t.zip.notInIt,
    ...t.zip.leftOut.map((line) => `- ${line}`),
  ]
  // Lines end as the simplest reader of texts on an office computer wants them.
  return { path: t.zip.readMe, content: `${lines.join('\r\n')}\r\n` }
}
