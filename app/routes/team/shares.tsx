import { Card } from '#app/components/card.tsx'
import { MethodTag } from '#app/components/tag.tsx'
import type { MethodShare } from '#app/domain/managers/method-share.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** How many of the team hold a valid certificate, method by method. */
export function Shares({ shares }: { shares: MethodShare[] }) {
  const t = useMessages().team
  if (shares.length === 0) return null
  return (
    <section>
      <h2>{t.shares}</h2>
      <ul className="plain-list cards">
        {shares.map(({ method, share }) => (
          <li key={method}>
            <Card className="share">
              <p className="row">
                <MethodTag method={method} />
              </p>
              {share === 'too-few' ? (
                <p>
                  {t.tooFew} <span className="quiet">{t.tooFewWhy}</span>
                </p>
              ) : (
                <>
                  <p className="big number">{t.share(share.certified, share.total)}</p>
                  <p className="quiet">{t.haveProof}</p>
                </>
              )}
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}
