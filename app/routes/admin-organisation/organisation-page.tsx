import { KindField, NameField } from '#app/components/organisation/place-fields.tsx'
import { PlaceForm, type Reply } from '#app/components/organisation/place-form.tsx'
import { PlaceHead } from '#app/components/organisation/place-head.tsx'
import { RemovePlace } from '#app/components/organisation/remove-place.tsx'
import type { OrganisationKind } from '#app/domain/people/organisation-kinds.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

type OrganisationPageProps = {
  organisation: { id: string; name: string; kind: OrganisationKind }
  isEmpty: boolean
  saved: boolean
  reply: Reply | undefined
}

/** What an organisation is called and is, and the way to delete it while there is nothing in it. */
export function OrganisationPage({ organisation, isEmpty, saved, reply }: OrganisationPageProps) {
  const t = useMessages().organisation
  const { id, name, kind } = organisation
  const address = `/admin/organisation/${id}`
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <PlaceHead
        title={name}
        eyebrow={t.kinds[kind]}
        organisation={organisation}
        above={[]}
        saved={saved && !reply}
      />
      <section>
        <h2>{t.changeOrganisation}</h2>
        <PlaceForm address={address} intent="change" submit={t.save} reply={reply}>
          {(sent) => (
            <>
              <NameField sent={sent} current={name} />
              <KindField sent={sent} kind={kind} />
            </>
          )}
        </PlaceForm>
      </section>
      <section>
        <RemovePlace address={address} reply={reply} isEmpty={isEmpty} whyNot={t.notEmptyOrganisation} />
      </section>
    </main>
  )
}
