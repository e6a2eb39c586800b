import { Form, Link } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { OwnPassword } from '#app/components/own-password.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PlaceOptions, TeamOptions } from '#app/components/place-options.tsx'
import { NAME_LIMIT } from '#app/domain/people/names.ts'
import type { PlaceInTree } from '#app/domain/people/place-tree.ts'
import { ROLES } from '#app/domain/people/roles.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Reply, Typed } from './reply.ts'

type NewPersonPageProps = { today: string; places: PlaceInTree[]; reply: Reply | undefined }

/** The order of the fields, which that of the problems follows. */
const FIELDS = ['name', 'email', 'team', 'from', 'roles', 'place', 'password']

/** Makes one person, and invites them at once unless that is chosen otherwise. */
export function NewPersonPage({ today, places, reply }: NewPersonPageProps) {
  const { people: t, person } = useMessages()
  const typed = reply && 'typed' in reply ? reply.typed : blank(today)
  const wrong = reply?.status === 'wrong' ? reply : null
  const error = (field: string) => {
    const problem = wrong?.problems[field]
    return problem && person.problems[problem]
  }
  const errors = FIELDS.flatMap((fieldId) => {
    const message = error(fieldId)
    return message ? [{ fieldId, message }] : []
  })
  const field = (name: 'name' | 'email' | 'team' | 'from' | 'place') => ({
    id: name,
    name,
    defaultValue: typed[name],
    error: error(name),
  })
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin/personer', label: t.title }]} />
      <PageHead title={t.add} />
      <Form method="post" className="stack" autoComplete="off" noValidate>
        <ErrorSummary errors={errors} />
        {wrong?.takenBy && (
          <p>
            <Link className="ds-link" to={`/admin/personer/${wrong.takenBy}`}>
              {person.toTaken}
            </Link>
          </p>
        )}
        <div className="fields">
          <Field {...field('name')} label={t.name} maxLength={NAME_LIMIT} spellCheck={false} />
          <Field {...field('email')} type="email" label={t.email} hint={t.emailHint} spellCheck={false} />
          <Select {...field('team')} label={t.team}>
            <option value="">{t.noTeam}</option>
            <TeamOptions tree={places} />
          </Select>
          <Field {...field('from')} type="date" label={person.from} hint={t.fromHint} />
        </div>
        <ChoiceGroup
          id="roles"
          name="roles"
          kind="checkbox"
          legend={t.roles}
          hint={t.rolesHint}
          error={error('roles')}
          choices={ROLES.map((role) => ({
            value: role,
            label: t.roleNames[role],
            checked: typed.roles.includes(role),
          }))}
        />
        <Select {...field('place')} label={person.managerOf} hint={person.managerOfHint}>
          <option value="">{person.noPlace}</option>
          <PlaceOptions tree={places} />
        </Select>
        <OwnPassword
          id="password"
          hint={t.passwordIfRoles}
          error={error('password')}
          minutes={reply?.status === 'wait' ? reply.minutes : null}
        />
        <div className="ds-field">
          <input
            className="ds-input"
            type="checkbox"
            name="invite"
            id="invite"
            value="yes"
            defaultChecked={typed.invite === 'yes'}
          />
          <label className="ds-label" data-weight="regular" htmlFor="invite">
            {t.invite}
          </label>
        </div>
        <OfflineNotice reply={reply} />
        <div className="row">
          <Button>{t.create}</Button>
          <ButtonLink variant="secondary" to="/admin/personer">
            {person.cancel}
          </ButtonLink>
        </div>
      </Form>
    </main>
  )
}

const blank = (today: string): Typed => ({
  name: '',
  email: '',
  team: '',
  from: today,
  roles: [],
  place: '',
  invite: 'yes',
})
