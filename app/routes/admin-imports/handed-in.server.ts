import { LONGEST_PEOPLE_FILE } from '#app/domain/imports/columns.ts'
import { decodeText } from '#app/domain/imports/decode.ts'
import { crossedOut, type PeopleFile, readPeopleFile } from '#app/domain/imports/people-file.ts'
import type { Reply } from './reply.ts'

const chosenFile = (form: FormData) => {
  const file = form.get('file')
  return file instanceof File && file.size > 0 ? file : null
}

/** The people in what a form hands in, or why they cannot be read. */
export async function handedIn(form: FormData): Promise<PeopleFile | Reply> {
  const file = chosenFile(form)
  const typed = form.get('text')
  const text = typeof typed === 'string' ? typed : ''
  const refused = (problem: Reply['problem'], about = ''): Reply => {
    return { text, field: file || text === '' ? 'file' : 'text', problem, about }
  }
  if (!file && text.trim() === '') return refused('nothing')
  if ((file?.size ?? text.length) > LONGEST_PEOPLE_FILE) return refused('too-large')

  const decoded = file ? decodeText(new Uint8Array(await file.arrayBuffer())) : { text }
  if ('problem' in decoded) return refused(decoded.problem)
  const people = readPeopleFile(decoded.text)
  return 'problem' in people ? refused(people.problem, people.about) : people
}

/** What the file is called; '' for what was pasted. Names of files can hold what nobody should keep, too. */
export function fileNameOf(form: FormData): string {
  const name = chosenFile(form)?.name.slice(-100) ?? ''
  return crossedOut(name) ?? name
}
