import { Link } from '@remix-run/react'
import { type Branch, BranchList } from '#app/components/organisation/branch-list.tsx'
import { NameField, ParentField, type UnitChoice } from '#app/components/organisation/place-fields.tsx'
import { ChangeForm, type Reply } from '#app/components/organisation/place-form.tsx'
import { type Organisation, PlaceHead } from '#app/components/organisation/place-head.tsx'
import { RemovePlace } from '#app/components/organisation/remove-place.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

type UnitPageProps = {
  unit: { id: string; name: string; parentId: string | null }
  organisation: Organisation
  above: { id: string; name: string }[]
  /** The units it can be moved below. */
  choices: UnitChoice[]
  branch: Branch
  today: string
  isEmpty: boolean
  saved: boolean
  reply: Reply | undefined
}

/** What lies below a unit, and how it is changed. */
export function UnitPage(props: UnitPageProps) {
  const { unit, organisation, above, choices, branch, today, isEmpty, saved, reply } = props
  const t = useMessages().organisation
  const address = `/admin/organisation/${organisation.id}/enheder/${unit.id}`
  const make = (page: string) => `/admin/organisation/${organisation.id}/${page}?under=${unit.id}`
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PlaceHead
        title={unit.name}
        eyebrow={t.unit}
        organisation={organisation}
        above={above}
        saved={saved && !reply}
      />
      <section>
        <h2>{t.below}</h2>
        <BranchList organisationId={organisation.id} branch={branch} today={today} />
        {branch.units.length + branch.teams.length === 0 && <p>{t.empty}</p>}
        <p className="row">
          <Link to={make('ny-enhed')}>{t.addUnit}</Link>
          <Link to={make('nyt-team')}>{t.addTeam}</Link>
        </p>
      </section>
      <section>
        <h2>{t.change}</h2>
        <ChangeForm address={address} intent="rename" summary={t.rename} submit={t.save} reply={reply}>
          {(sent) => <NameField sent={sent} current={unit.name} />}
        </ChangeForm>
        <ChangeForm address={address} intent="move" summary={t.move} submit={t.move} reply={reply}>
          {(sent) => (
            <ParentField
              sent={sent}
              organisation={organisation.name}
              units={choices}
              parentId={unit.parentId}
              hint={t.moveUnitHint}
            />
          )}
        </ChangeForm>
        <RemovePlace address={address} reply={reply} isEmpty={isEmpty} whyNot={t.notEmptyUnit} />
      </section>
    </main>
  )
}
