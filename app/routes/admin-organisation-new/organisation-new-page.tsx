import { Breadcrumbs } from '#app/components/breadcrumbs.tsx'
import { KindField, NameField } from '#app/components/organisation/place-fields.tsx'
import { PlaceForm, type Reply } from '#app/components/organisation/place-form.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

type OrganisationNewPageProps = { id: string; reply: Reply | undefined }

/** @param props.id the organisation's own, so that a form that is sent twice makes one */
export function OrganisationNewPage({ id, reply }: OrganisationNewPageProps) {
  const t = useMessages().organisation
  const address = '/admin/organisation/ny'
  return (
    <main className="page" id="indhold" tabIndex={-1}>
      <Breadcrumbs trail={[{ to: '/admin/organisation', label: t.title }]} />
      <PageHead title={t.addOrganisation} />
      <PlaceForm address={address} intent="create" submit={t.addOrganisation} reply={reply}>
        {(sent) => (
          <>
            <input type="hidden" name="id" value={id} />
            <NameField sent={sent} />
            <KindField sent={sent} kind="municipality" />
          </>
        )}
      </PlaceForm>
    </main>
  )
}
