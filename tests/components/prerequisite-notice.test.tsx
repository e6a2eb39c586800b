import { expect, test } from 'vitest'
import { PrerequisiteNotice } from '#app/components/prerequisite-notice.tsx'
import type { Prerequisites } from '#app/domain/courses/course.ts'
import { prerequisiteOf } from '#app/domain/progress/prerequisites.ts'
import { render } from '#tests/support/render.tsx'

const COURSES = [
  { id: 'hf-1', slug: 'hf', title: 'Introduktion til Housing First' },
  { id: 'cti-1', slug: 'cti', title: 'CTI grundkursus' },
  { id: 'icm-1', slug: 'icm', title: 'ICM grundkursus' },
]
const FIDELITY = { allOf: ['hf-1', { anyOf: ['cti-1', 'icm-1', 'mact-1'] }] }

/** The notice, its links by their titles, and no attributes. */
async function said(asked: Prerequisites, ...done: string[]) {
  const page = await render(
    <PrerequisiteNotice asked={prerequisiteOf(asked, new Set(done))} courses={COURSES} />,
  )
  return page.replace(/^.*<\/h2>/, '').replace(/<(\w+) [^>]*>/g, '<$1>')
}

test('one course of several is a list inside the list of what is asked for', async () => {
  expect(await said(FIDELITY)).toContain(
    '<p>Du skal først have gennemført alt dette:</p><ul>' +
      '<li><a>Introduktion til Housing First</a></li>' +
      '<li>Ét af disse kurser:<ul>' +
      '<li><a>CTI grundkursus</a></li>' +
      '<li><a>ICM grundkursus</a></li>' +
      '<li>et kursus, der ikke er lagt op endnu</li>' +
      '</ul></li></ul><p>Du kan godt læse lektionerne nu.</p>',
  )
})

test('what is met is marked, and takes the place of what it was one of', async () => {
  expect(await said(FIDELITY, 'hf-1')).toContain(
    '<li><a>Introduktion til Housing First</a> <span>Opfyldt</span></li><li>Ét af disse kurser:<ul>',
  )
  expect(await said(FIDELITY, 'icm-1')).toContain(
    '<ul><li><a>Introduktion til Housing First</a></li><li><a>ICM grundkursus</a> <span>Opfyldt</span></li></ul>',
  )
})

test('one course, and one of several, are said without a list in the list', async () => {
  expect(await said({ anyOf: ['hf-1'] })).toContain(
    '<p>Du skal først have gennemført:</p><ul><li><a>Introduktion til Housing First</a></li></ul>',
  )
  expect(await said({ anyOf: ['cti-1', 'icm-1'] })).toContain(
    '<p>Du skal først have gennemført ét af disse kurser:</p><ul><li><a>CTI grundkursus</a></li><li><a>ICM',
  )
})

test('each course is a way to it', async () => {
  const page = await render(
    <PrerequisiteNotice asked={prerequisiteOf(FIDELITY, new Set())} courses={COURSES} />,
  )
  for (const { slug, title } of COURSES) expect(page).toContain(`href="/kurser/${slug}">${title}</a>`)
})
