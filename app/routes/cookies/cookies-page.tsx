import { PageHead } from '#app/components/page-head.tsx'
import { Table } from '#app/components/table.tsx'
import { COOKIES, type CookieName, STORED } from '#app/http/cookies.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Only what the site cannot do without, so nobody is asked for leave. `names`: as they are called here. */
export function CookiesPage({ names }: { names: Record<CookieName, string> }) {
  const t = useMessages().notice.cookies
  const cookies = COOKIES.map((name) => ({ ...t.names[name], name: names[name] }))
  return (
    <main className="page narrow" id="indhold" tabIndex={-1}>
      <PageHead title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <StoredThings caption={t.list} things={cookies} />
      <StoredThings caption={t.storage} things={STORED.map((name) => ({ name, ...t.stored[name] }))} />
      <p>{t.remove}</p>
    </main>
  )
}

type StoredThingsProps = { caption: string; things: { name: string; what: string; lasts: string }[] }

function StoredThings({ caption, things }: StoredThingsProps) {
  const t = useMessages().notice.cookies
  return (
    <section>
      <h2>{caption}</h2>
      <Table caption={caption} captionHidden head={[t.name, t.what, t.lasts]}>
        {things.map(({ name, what, lasts }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td className="sentences">{what}</td>
            <td className="sentences">{lasts}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
