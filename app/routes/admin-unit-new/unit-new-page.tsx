import { NameField, ParentField, type UnitChoice } from '#app/components/organisation/place-fields.tsx'
import { PlaceForm, type Reply } from '#app/components/organisation/place-form.tsx'
import { type Organisation, PlaceHead } from '#app/components/organisation/place-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

type UnitNewPageProps = {
  /** The unit's own, so that a form that is sent twice makes one. */
  id: string
  organisation: Organisation
  units: UnitChoice[]
  /** The unit it will lie below, to begin with. */
  under: string | null
  reply: Reply | undefined
}

export function UnitNewPage({ id, organisation, units, under, reply }: UnitNewPageProps) {
  const t = useMessages().organisation
  const address = `/admin/organisation/${organisation.id}/ny-enhed`
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PlaceHead title={t.addUnit} organisation={organisation} above={[]} saved={false} />
      <PlaceForm address={address} intent="create" submit={t.addUnit} reply={reply}>
        {(sent) => (
          <>
            <input type="hidden" name="id" value={id} />
            <NameField sent={sent} />
            <ParentField sent={sent} organisation={organisation.name} units={units} parentId={under} />
          </>
        )}
      </PlaceForm>
    </main>
  )
}
