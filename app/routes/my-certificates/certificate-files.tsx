import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

/** Several certificates each have their files, so what is heard says of which course. */
type FilesProps = { id: string; course: string }

const OTHERS = ['json', 'jwt', 'png', 'svg'] as const

export function PaperButton({ id, course }: FilesProps) {
  const t = useMessages().certificates
  return (
    <ButtonLink to={`/mine-beviser/${id}.pdf`} variant="secondary" reloadDocument>
      {t.getPdf} <span className="visually-hidden">{t.of(course)}</span>
    </ButtonLink>
  )
}

/** The files for other systems, each with when to use it. */
export function OtherFiles({ id, course }: FilesProps) {
  const t = useMessages().certificates
  const summary = (
    <>
      {t.otherFiles} <span className="visually-hidden">{t.of(course)}</span>
    </>
  )
  return (
    <Details summary={summary}>
      <p>{t.otherFilesText}</p>
      <ul className="certificate-files">
        {OTHERS.map((ending) => (
          <li key={ending}>
            <Link className="ds-link" to={`/mine-beviser/${id}.${ending}`} reloadDocument>
              {ending.toUpperCase()} <span className="visually-hidden">{t.of(course)}</span>
            </Link>
            <p>{t.files[ending]}</p>
          </li>
        ))}
      </ul>
      <p className="quiet">{t.pictureText}</p>
    </Details>
  )
}
