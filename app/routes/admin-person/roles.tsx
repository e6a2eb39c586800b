import { Link } from '@remix-run/react'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { Details } from '#app/components/details.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { PlaceOptions } from '#app/components/place-options.tsx'
import { Table } from '#app/components/table.tsx'
import type { PlaceInTree } from '#app/domain/people/place-tree.ts'
import { ROLES, type Role } from '#app/domain/people/roles.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type FormProps, MoveForm, useFields } from './move-form.tsx'
import { ENDING, replyTo } from './reply.ts'

/** `place`: null at the centre. */
export type HeldRole = {
  id: string
  role: Role
  place: string | null
  fromDate: string
  toDate: string | null
}

type RolesProps = FormProps & {
  roles: HeldRole[]
  /** The one that is taken away. */
  ending: HeldRole | null
  places: PlaceInTree[]
  today: string
  /** Whoever looks at their own page does not take the role of administrator from themself. */
  isOneself: boolean
  /** A merged account is only looked at. */
  isFixed: boolean
}

/** What somebody is besides a learner, will be and has been. */
export function Roles({ roles, ending, places, today, isOneself, isFixed, ...form }: RolesProps) {
  const t = useMessages().person
  const canEnd = ({ role, toDate }: HeldRole) =>
    !isFixed && (toDate === null || toDate >= today) && !(isOneself && role === 'admin')
  return (
    <section>
      <h2>{t.roles}</h2>
      {roles.length === 0 ? <p>{t.noRoles}</p> : <RoleTable roles={roles} canEnd={canEnd} />}
      {ending && canEnd(ending) && <EndForm {...form} held={ending} />}
      {!isFixed && <GrantForm {...form} places={places} today={today} />}
    </section>
  )
}

type RoleTableProps = { roles: HeldRole[]; canEnd: (held: HeldRole) => boolean }

function RoleTable({ roles, canEnd }: RoleTableProps) {
  const { person: t, people } = useMessages()
  const locale = useLocale()
  const lastDayOf = ({ fromDate, toDate }: HeldRole) => {
    if (toDate === null) return t.open
    return toDate < fromDate ? t.takenSameDay : formatShortDate(locale, toDate)
  }
  return (
    <Table caption={t.roles} captionHidden head={[t.role, t.place, t.from, t.to, t.change]}>
      {roles.map((held) => {
        const { id, role, place, fromDate } = held
        const where = place ?? t.centre
        return (
          <tr key={id}>
            <th scope="row">{people.roleNames[role]}</th>
            <td>{where}</td>
            <td>{formatShortDate(locale, fromDate)}</td>
            <td>{lastDayOf(held)}</td>
            <td>
              {canEnd(held) && (
                <Link
                  className="ds-link"
                  to={`?${ENDING}=${id}#end-role`}
                  aria-label={t.endRoleFor(people.roleNames[role], where)}
                >
                  {t.endRole}
                </Link>
              )}
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

function EndForm({ held, address, ...form }: FormProps & { held: HeldRole }) {
  const { person: t, people } = useMessages()
  const field = useFields('end-role', form.reply)
  return (
    <div className="ds-card stack" id="end-role">
      <h3>{t.endRoleFor(people.roleNames[held.role], held.place ?? t.centre)}</h3>
      {/* The address still asks for the form when something in it must be put right. */}
      <MoveForm
        {...form}
        address={`${address}?${ENDING}=${held.id}`}
        cancelTo={address}
        move="end-role"
        submit={t.endRoleSubmit}
        asksPassword
      >
        <input type="hidden" name="grant" value={held.id} />
        <Field {...field('to')} type="date" label={t.lastDay} hint={t.lastDayHint} />
      </MoveForm>
    </div>
  )
}

function GrantForm({ places, today, ...form }: FormProps & Pick<RolesProps, 'places' | 'today'>) {
  const { person: t, people } = useMessages()
  const field = useFields('grant-role', form.reply)
  const { defaultValue: chosen, ...role } = field('role')
  return (
    <Details summary={t.grantRole} open={replyTo('grant-role', form.reply).isOpen}>
      <MoveForm {...form} move="grant-role" submit={t.grantRoleSubmit} asksPassword>
        <ChoiceGroup
          {...role}
          name="role"
          kind="radio"
          legend={t.chooseRole}
          choices={ROLES.map((value) => ({
            value,
            label: people.roleNames[value],
            checked: value === chosen,
          }))}
        />
        <Select {...field('place')} label={t.managerOf} hint={t.managerOfHint}>
          <option value="">{t.noPlace}</option>
          <PlaceOptions tree={places} />
        </Select>
        <div className="fields">
          <Field {...field('from', today)} type="date" label={t.from} />
          <Field {...field('to')} type="date" label={t.to} hint={t.toHint} />
        </div>
      </MoveForm>
    </Details>
  )
}
