import { beforeAll, expect, test } from 'vitest'
import { AdminCoursesPage } from '#app/routes/admin-courses/admin-courses-page.tsx'
import { loader as courses } from '#app/routes/admin-courses/route.tsx'
import { AdminPage } from '#app/routes/admin/admin-page.tsx'
import { loader } from '#app/routes/admin/route.tsx'
import { env } from '#app/http/env.server.ts'
import { centreSettings, saveSettings } from '#app/domain/centre/settings.server.ts'
import { db } from '#db/client.server.ts'
import { mails } from '#db/schema/index.ts'
import { createReader, createTrainer, openAskingCourse, sampleCourse } from '#tests/support/approvals.ts'
import { makeCourses, COURSE_YAML } from '#tests/domain/courses/sample-courses.ts'
import { storedCertificates } from '#tests/support/certificates.ts'
import { passTest, takeLessons } from '#tests/support/answers.ts'
import { call, createPerson, grant, requestFrom } from '#tests/support/people.ts'
import { letGoLive } from '#tests/support/releases.ts'
import { render } from '#tests/support/render.tsx'

beforeAll(() => openAskingCourse({ practiceTask: false }))

const admin = () => {
  const person = createPerson({ passwordHash: 'x' })
  grant(person, 'admin')
  return person
}

test('the administrator’s page tells what needs them and leads to everything', async () => {
  const mail = { personId: createPerson().id, key: 'k', subject: 'x', text: 'x', failures: 2 }
  db.insert(mails).values(mail).run()
  const page = await call(loader, await requestFrom(admin(), '/admin'))
  if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
  const html = await render(<AdminPage figures={page.figures} tasks={page.tasks} />)
  expect(html).toMatch(/href="\/admin\/mail">1 mail er ikke nået frem/)
  for (const way of ['personer', 'organisation', 'personer/import', 'regler', 'kurser', 'beviser', 'job'])
    expect(html).toContain(`href="/admin/${way}"`)
  expect(await call(loader, await requestFrom(createTrainer(), '/admin'))).toMatchObject({ status: 404 })
})

test('each course has who takes it and who holds its certificate, and the check its findings', async () => {
  createReader() // has done all that is asked for
  const begun = createPerson()
  takeLessons(begun.id, sampleCourse())
  const closed = createPerson({ deactivatedAt: new Date() })
  takeLessons(closed.id, sampleCourse())
  passTest(closed.id, sampleCourse())

  const read = async () => {
    const page = await call(courses, await requestFrom(admin(), '/admin/kurser'))
    if (page instanceof Response) throw new Error(`The page answered ${page.status}`)
    return page
  }
  expect((await read()).courses).toMatchObject([{ slug: 'proevekursus', underWay: 1, certified: 1 }])

  env.COURSES_DIR = makeCourses({ 'proevekursus/course.yaml': COURSE_YAML, 'andet/course.yaml': 'id: x\n' })
  await letGoLive({})
  const page = await read()
  const html = await render(<AdminCoursesPage courses={page.courses} files={page.files} />)
  expect(html).toContain('<code>andet/course.yaml</code>')
  expect(html).toContain('href="/kurser/proevekursus/undervisning"')
  expect(await call(courses, await requestFrom(createTrainer(), '/admin/kurser'))).toMatchObject({
    status: 404,
  })
})

test('a certificate is issued in the name that the centre has on that day, and keeps it', () => {
  const texts = {
    email: '',
    phone: '',
    address: '',
    terms: '',
    mailSender: 'Fodfæste',
    mailReplyTo: '',
    privacyContact: '',
    wasUrl: '',
  }
  saveSettings({ texts: { ...texts, name: 'Videnscenter Nord' }, logo: 'keep' }, 0)
  const reader = createReader()
  saveSettings({ texts: { ...texts, name: 'Et andet navn' }, logo: 'keep' }, centreSettings().savedAt)
  expect(storedCertificates(reader)).toMatchObject([{ issuer: 'Videnscenter Nord' }])
})
