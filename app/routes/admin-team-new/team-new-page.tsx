import {
  MethodsField,
  NameField,
  ParentField,
  type UnitChoice,
} from '#app/components/organisation/place-fields.tsx'
import { PlaceForm, type Reply } from '#app/components/organisation/place-form.tsx'
import { type Organisation, PlaceHead } from '#app/components/organisation/place-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

type TeamNewPageProps = {
  /** The team's own, so that a form that is sent twice makes one. */
  id: string
  organisation: Organisation
  units: UnitChoice[]
  /** The unit it will be in, to begin with. */
  under: string | null
  reply: Reply | undefined
}

export function TeamNewPage({ id, organisation, units, under, reply }: TeamNewPageProps) {
  const t = useMessages().organisation
  const address = `/admin/organisation/${organisation.id}/nyt-team`
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PlaceHead title={t.addTeam} organisation={organisation} above={[]} saved={false} />
      <PlaceForm address={address} intent="create" submit={t.addTeam} reply={reply}>
        {(sent) => (
          <>
            <input type="hidden" name="id" value={id} />
            <NameField sent={sent} />
            <ParentField sent={sent} organisation={organisation.name} units={units} parentId={under} />
            <MethodsField sent={sent} methods={[]} />
          </>
        )}
      </PlaceForm>
    </main>
  )
}
