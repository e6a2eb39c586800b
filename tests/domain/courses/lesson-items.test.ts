import { expect, test } from 'vitest'
import { readCourseFiles } from '#app/domain/courses/course-files.server.ts'
import { NOTHING_GOOD } from '#app/domain/courses/last-good.server.ts'
import { readLibrary } from '#app/domain/courses/read-library.server.ts'
import { INSTRUMENT, makeCourses } from './sample-courses.ts'

const titled = (title: string) => INSTRUMENT.replace('Item a1', title)

/** The items that lessons of a folder with these files may name, each with its title. */
async function itemsWith(files: Record<string, string>) {
  const { good } = await readLibrary(await readCourseFiles(makeCourses(files)), NOTHING_GOOD)
  return Object.entries(good.items).map(([id, { title }]) => `${id} ${title}`)
}

test('lessons show an item in the words of its newest version, and never in those of an adaptation', async () => {
  const items = await itemsWith({
    'instrumenter/fidelity-9.0.0.json': titled('Ninth'),
    'instrumenter/fidelity-10.0.0.json': titled('Tenth'),
    'instrumenter/fidelity-10.0.0-aalborg.1.json': titled('Adapted'),
  })
  expect(items).toEqual(['cti-a1 Tenth'])
})

test('lessons may name the items of a common module', async () => {
  const common = INSTRUMENT.replace('"cti-a1"', '"hf-a1"')
  expect(await itemsWith({ 'proevekursus/fidelity-module-1.0.0.json': common })).toContain('hf-a1 Item a1')
})
