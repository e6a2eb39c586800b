import { REPORT_SECTIONS, type ReportText } from '#app/domain/fidelity/report/report-text.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** The words of a report. A section that was left empty has no heading. */
export function Prose({ text }: { text: ReportText }) {
  const t = useMessages().fidelityReport.sections
  return REPORT_SECTIONS.filter((section) => text[section] !== '').map((section) => (
    <section key={section} className="report-prose">
      <h2>{t[section]}</h2>
      {text[section].split(/\n{2,}/).map((paragraph, place) => (
        <p key={place} lang="da">
          {paragraph}
        </p>
      ))}
    </section>
  ))
}
