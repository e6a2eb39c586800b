import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { CODE_LENGTH, codeFrom } from '#app/domain/certificates/code.ts'
import { signWaiting } from '#app/domain/certificates/credential/credentials.server.ts'
import { issueCertificate } from '#app/domain/certificates/issue.server.ts'
import { LIST_LENGTH } from '#app/domain/certificates/issuer/status-list.server.ts'
import { lastValidDay } from '#app/domain/certificates/validity.ts'
import { addDays } from '#app/domain/dates.ts'
import { write } from '#db/client.server.ts'
import type { Done } from './learning.ts'
import { nextId } from './random.ts'
import { type Row, rowsOf } from './rows.ts'

/** The certificate of one course, issued and signed by the app itself. The others are made in its likeness. */
export type Model = { courseId: string; certificate: Row; credential: Row }

const hash = (name: string, words: string) => createHash(name).update(words)

function factsOf({ person, course: { course }, daysAgo, correct, total }: Done, today: string) {
  const issuedOn = addDays(today, -daysAgo)
  return {
    personId: person.id,
    courseId: course.id,
    cycle: 1,
    holderName: person.name,
    courseTitle: course.title,
    courseVersion: course.version,
    contentHash: course.contentHash,
    goals: course.goals,
    hours: course.hours,
    met: [
      { kind: 'lessons' as const, count: course.lessons.length },
      { kind: 'test' as const, correct, total, mark: course.pass.mark * 1000 },
    ],
    issuer: 'Videnscentret for CTI, ICM og M-ACT',
    issuedOn,
    expiresOn: lastValidDay(issuedOn, course.validity.months),
    demo: false,
  }
}

/** Lets the app issue and sign the first certificate of every course. */
export async function makeModels(sqlite: Database, done: Done[], today: string): Promise<Model[]> {
  const first = new Map(done.toReversed().map((one) => [one.course.course.id, one]))
  const issued = [...first.values()].map((one) => write((tx) => issueCertificate(tx, factsOf(one, today))))
  await signWaiting()
  return issued.map((certificate) => {
    const id = certificate?.id
    const read = (sql: string) => sqlite.prepare<[unknown], Row>(sql).get(id)
    const row = read('select * from certificates where id = ?')
    const credential = read('select * from credentials where certificate_id = ?')
    if (!certificate || !row || !credential) throw new Error('A model was not issued')
    return { courseId: certificate.courseId, certificate: row, credential }
  })
}

/**
 * One certificate for each who has met all. The signatures are copies of the model's, of the right length and over
 * another name: signing them all would take a quarter of an hour, and no page looks at one before it is sent.
 */
export function makeCertificates(sqlite: Database, done: Done[], models: Model[], today: string): number {
  const certificate = rowsOf(sqlite, 'certificates')
  const credential = rowsOf(sqlite, 'credentials')
  const modelOf = new Map(models.map((model) => [model.courseId, model]))
  const have = new Set(models.map(({ certificate: { person_id, course_id } }) => `${person_id} ${course_id}`))
  let made = 0
  for (const one of done) {
    const { personId, courseId, issuedOn, expiresOn, ...facts } = factsOf(one, today)
    const model = modelOf.get(courseId)
    if (!model || have.has(`${personId} ${courseId}`)) continue
    const id = nextId()
    made += 1
    certificate({
      ...model.certificate,
      id,
      person_id: personId,
      holder_name: facts.holderName,
      code: codeFrom(hash('sha256', id).digest().subarray(0, CODE_LENGTH)),
      met: JSON.stringify(facts.met),
      issued_on: issuedOn,
      expires_on: expiresOn,
    })
    credential({
      ...model.credential,
      certificate_id: id,
      credential_id: `urn:uuid:${nextId()}`,
      subject_id: `urn:uuid:${nextId()}`,
      // Beside the list that the models stand in, half full as lists become.
      status_list: 2 + Math.floor(made / (LIST_LENGTH / 2)),
      status_index: (made * 2) % LIST_LENGTH,
      json_digest: hash('sha256', `json ${id}`).digest('hex'),
      jwt_digest: hash('sha256', `jwt ${id}`).digest('hex'),
    })
  }
  return made
}
