import type { Method } from '#app/domain/courses/methods.ts'
import { typstSvg } from '#app/domain/paper/typst.server.ts'
import { messagesByLocale } from '#app/i18n/locale.ts'

const TEMPLATE = 'app/domain/certificates/paper/badge.typ'

// As on the paper: the language of the course.
const LOCALE = 'da'
const t = messagesByLocale[LOCALE]

/** What the picture tells. Nothing of the holder: who has it says whose it is. */
export type BadgeFacts = { courseTitle: string; methods: Method[]; issuer: string; demo: boolean }

/** Draws a square badge as an SVG that needs no other file. Its words are shapes, so its title says them. */
export function badgeSvg({ courseTitle, methods, issuer, demo }: BadgeFacts): string {
  const { certificate, demo: demoMark, paper } = t.certificates
  const drawing = typstSvg(TEMPLATE, {
    language: LOCALE,
    house: paper.house,
    heading: certificate,
    courseTitle,
    methods: methods.map((method) => t.shell.methods[method]).join(' · '),
    issuer,
    demo: demo ? demoMark : null,
  })
  const title = escaped([...(demo ? [demoMark] : []), paper.badge(courseTitle, issuer)].join('. '))
  return drawing.replace(
    /<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg role="img" aria-labelledby="badge-title" lang="${LOCALE}" ${attributes}><title id="badge-title">${title}</title>`,
  )
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (letter) => NAMED[letter] ?? letter)
