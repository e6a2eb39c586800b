import { type ReactNode, useContext, useId } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import { LessonLanguageContext } from './lesson-language.ts'

type VideoProps = { src: string; captions: string; poster?: string; title: string; children: ReactNode }

/** A film of our own with captions, and below it all that is said and seen as text. */
export function Video({ src, captions, poster, title, children }: VideoProps) {
  const t = useMessages().lesson.media
  const language = useContext(LessonLanguageContext)
  return (
    <Recording title={title} transcript={children}>
      {(titleId) => (
        <video controls preload="metadata" src={src} poster={poster} aria-labelledby={titleId}>
          <track kind="captions" src={captions} srcLang={language} label={t.captions} default />
        </video>
      )}
    </Recording>
  )
}

/** A sound of our own, and below it all that is said as text. */
export function Audio({ src, title, children }: { src: string; title: string; children: ReactNode }) {
  return (
    <Recording title={title} transcript={children}>
      {(titleId) => (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- the transcript below says what is heard
        <audio controls preload="metadata" src={src} aria-labelledby={titleId} />
      )}
    </Recording>
  )
}

type RecordingProps = { title: string; transcript: ReactNode; children: (titleId: string) => ReactNode }

function Recording({ title, transcript, children }: RecordingProps) {
  const t = useMessages().lesson.media
  const titleId = useId()
  return (
    <figure className="recording">
      <figcaption className="box-title" id={titleId}>
        {title}
      </figcaption>
      {children(titleId)}
      <details>
        <summary>{t.transcript}</summary>
        {transcript}
      </details>
    </figure>
  )
}
