import type { RevocationReason } from '#app/domain/certificates/end.ts'
import { formatDate } from '#app/i18n/format.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'
import { LOCALE } from './language.ts'

/** What has happened to a certificate, as far as its holder is told by mail. */
export type EndNews =
  | { kind: 'revoked'; reason: RevocationReason; holdsAnother: boolean }
  | { kind: 'replaced' }

type Ended = { courseTitle: string; issuedOn: string }

const { holderMail: t, reasons } = messagesByLocale[LOCALE].adminCertificates

/**
 * Tells a holder that their certificate has been taken back, or that one with another name stands in its
 * place. The centre's own note is not in it.
 * @param appUrl the origin the link begins with
 */
export function endMail(name: string, { courseTitle, issuedOn }: Ended, news: EndNews, appUrl: string) {
  const parts =
    news.kind === 'revoked'
      ? [
          t.revoked(courseTitle, formatDate(LOCALE, issuedOn)),
          t.because(reasons[news.reason]),
          ...(news.holdsAnother ? [] : [t.again]),
        ]
      : [t.replaced(courseTitle), t.useNew]
  return {
    subject: t.subject[news.kind](courseTitle),
    text: `${[t.greeting(name), ...parts, `${t.link}\n${appUrl}/mine-beviser`, t.help].join('\n\n')}\n`,
  }
}
