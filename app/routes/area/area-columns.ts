import type { Method } from '#app/domain/courses/methods.ts'
import { AREA_NEEDS, type AreaRow } from '#app/domain/managers/area-list.ts'
import type { Column } from '#app/domain/paper/csv.ts'
import { type Locale, messagesByLocale } from '#app/i18n/locale.ts'

/** The table of the page as a file. A share is two numbers, so that it can be counted on with. */
export function areaColumns(methods: Method[], locale: Locale): Column<AreaRow>[] {
  const { area: t, shell } = messagesByLocale[locale]
  const shareOf = ({ shares }: AreaRow, method: Method) =>
    shares.find((one) => one.method === method)?.share ?? null
  return [
    { head: t.team, of: ({ name }) => name },
    { head: t.organisation, of: ({ organisation }) => organisation },
    { head: t.size, of: ({ size }) => size },
    ...AREA_NEEDS.map((word): Column<AreaRow> => ({ head: t.needs[word], of: ({ needs }) => needs[word] })),
    ...methods.flatMap((method): Column<AreaRow>[] => [
      {
        head: t.file.certified(shell.methods[method]),
        of: (row) => {
          const share = shareOf(row, method)
          return share === 'too-few' ? t.tooFew : share && share.certified
        },
      },
      {
        head: t.file.total(shell.methods[method]),
        of: (row) => {
          const share = shareOf(row, method)
          return share === 'too-few' ? null : share && share.total
        },
      },
    ]),
  ]
}
