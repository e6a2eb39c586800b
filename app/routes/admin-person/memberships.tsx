import { Link } from '@remix-run/react'
import { Details } from '#app/components/details.tsx'
import { Field, Select } from '#app/components/field.tsx'
import { TeamOptions } from '#app/components/place-options.tsx'
import { Table } from '#app/components/table.tsx'
import type { PlaceInTree } from '#app/domain/people/place-tree.ts'
import { formatShortDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { type FormProps, MoveForm, useFields } from './move-form.tsx'
import { CHANGING, replyTo } from './reply.ts'

export type Membership = {
  id: string
  team: string
  organisation: string
  fromDate: string
  toDate: string | null
}

type MembershipsProps = FormProps & {
  memberships: Membership[]
  /** The one whose dates are put right. */
  changing: Membership | null
  places: PlaceInTree[]
  today: string
  /** A merged account is only looked at. */
  isFixed: boolean
}

/** The teams somebody is in, will be in and has been in. */
export function Memberships({ memberships, changing, places, today, isFixed, ...form }: MembershipsProps) {
  const t = useMessages().person
  return (
    <section>
      <h2>{t.memberships}</h2>
      {memberships.length === 0 ? (
        <p>{t.noMemberships}</p>
      ) : (
        <MembershipTable memberships={memberships} isFixed={isFixed} />
      )}
      {changing && !isFixed && <ChangeForm {...form} membership={changing} today={today} />}
      {!isFixed && <AddForm {...form} places={places} today={today} />}
    </section>
  )
}

function MembershipTable({ memberships, isFixed }: Pick<MembershipsProps, 'memberships' | 'isFixed'>) {
  const t = useMessages().person
  const locale = useLocale()
  return (
    <Table
      caption={t.memberships}
      captionHidden
      head={[t.team, t.organisation, t.from, t.to, ...(isFixed ? [] : [t.change])]}
    >
      {memberships.map(({ id, team, organisation, fromDate, toDate }) => (
        <tr key={id}>
          <th scope="row">{team}</th>
          <td>{organisation}</td>
          <td>{formatShortDate(locale, fromDate)}</td>
          <td>{toDate ? formatShortDate(locale, toDate) : t.open}</td>
          {!isFixed && (
            <td>
              <Link
                className="ds-link"
                to={`?${CHANGING}=${id}#change-membership`}
                aria-label={t.changeMembershipFor(team)}
              >
                {t.changeMembership}
              </Link>
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}

function ChangeForm({
  membership,
  today,
  address,
  ...form
}: FormProps & { membership: Membership; today: string }) {
  const t = useMessages().person
  const field = useFields('change-membership', form.reply)
  // The address still asks for the form when something in it must be put right.
  const own = `${address}?${CHANGING}=${membership.id}`
  const drawnFrom = field('drawnFrom', membership.fromDate).defaultValue
  const drawnTo = field('drawnTo', membership.toDate ?? '').defaultValue
  return (
    <div className="ds-card stack" id="change-membership">
      <h3>{t.changeMembershipTitle(membership.team)}</h3>
      <MoveForm {...form} move="change-membership" address={own} submit={t.save} cancelTo={address}>
        <input type="hidden" name="membership" value={membership.id} />
        <input type="hidden" name="drawnFrom" value={drawnFrom} />
        <input type="hidden" name="drawnTo" value={drawnTo} />
        <div className="fields">
          <Field {...field('from', membership.fromDate)} type="date" label={t.from} />
          <Field {...field('to', membership.toDate ?? '')} type="date" label={t.to} hint={t.toHint} />
        </div>
      </MoveForm>
      {membership.fromDate >= today && (
        <MoveForm {...form} move="remove-membership" address={own} submit={t.removeMembership}>
          <input type="hidden" name="membership" value={membership.id} />
          <p>{t.removeMembershipHint}</p>
        </MoveForm>
      )}
    </div>
  )
}

function AddForm({ places, today, ...form }: FormProps & Pick<MembershipsProps, 'places' | 'today'>) {
  const t = useMessages().person
  const field = useFields('add-membership', form.reply)
  return (
    <Details summary={t.addMembership} open={replyTo('add-membership', form.reply).isOpen}>
      <MoveForm {...form} move="add-membership" submit={t.addMembershipSubmit}>
        <div className="fields">
          <Select {...field('team')} label={t.team}>
            <option value="">{t.chooseTeam}</option>
            <TeamOptions tree={places} />
          </Select>
          <Field {...field('from', today)} type="date" label={t.from} />
          <Field {...field('to')} type="date" label={t.to} hint={t.toHint} />
        </div>
      </MoveForm>
    </Details>
  )
}
