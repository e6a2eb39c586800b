import { Link } from '@remix-run/react'
import type { Role } from '#app/domain/people/roles.ts'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type OwnAccountProps = {
  name: string
  email: string
  /** `place`: null at the centre. */
  roles: { role: Role; place: string | null }[]
  teams: { team: string; organisation: string }[]
}

/** Who one is here: name, address, roles and teams, and how to have them put right. */
export function OwnAccount({ name, email, roles, teams }: OwnAccountProps) {
  const { ownData: t, people, person, security } = useMessages()
  const locale = useLocale()
  const held = roles.map(({ role, place }) => `${people.roleNames[role]} (${place ?? person.centre})`)
  const belongs = teams.map(({ team, organisation }) => `${team} (${organisation})`)
  return (
    <section aria-labelledby="account">
      <h2 id="account">{t.account}</h2>
      <dl className="facts">
        <div>
          <dt>{t.name}</dt>
          <dd className="wrap-anywhere">
            {name}{' '}
            <Link className="ds-link" to="/mine-oplysninger/navn">
              {t.changeName}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t.email}</dt>
          <dd className="wrap-anywhere">{email}</dd>
          <dd className="quiet">{t.emailHint}</dd>
        </div>
        <div>
          <dt>{t.roles}</dt>
          <dd>{held.length > 0 ? listOf(locale, held) : t.noRole}</dd>
        </div>
        <div>
          <dt>{t.teams}</dt>
          <dd>{belongs.length > 0 ? listOf(locale, belongs) : t.noTeam}</dd>
        </div>
      </dl>
      <p>
        <Link className="ds-link" to="/sikkerhed">
          {security.title}
        </Link>
      </p>
    </section>
  )
}
