import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

const t = messagesByLocale[LOCALE].mail.reminders

/** A manager of a whole organisation may have hundreds; the pages of the teams show the rest. */
const MOST_LINES = 20

/** One line about a member of a team that the reader manages. */
export type TeamLine = { team: { slug: string; name: string }; line: string }

/**
 * What is told of several members: for each team its page, and its lines.
 * @param lines what comes first is told, if it is not all
 */
export function teamEntries(lines: TeamLine[], appUrl: string): string[] {
  const teamPage = (slug: string) => `${appUrl}/team/${slug}`
  const told = lines.slice(0, MOST_LINES)
  const teams = new Map(told.map(({ team }) => [team.slug, team.name]))
  const entries = [...teams].map(([slug, name]) =>
    [name, teamPage(slug), ...told.filter(({ team }) => team.slug === slug).map(({ line }) => line)].join(
      '\n',
    ),
  )
  const others = lines.length - told.length
  if (others === 0) return entries
  const [only, ...more] = new Set(lines.map(({ team }) => team.slug))
  return [...entries, t.others(others, only && more.length === 0 ? teamPage(only) : `${appUrl}/mit-omraade`)]
}
