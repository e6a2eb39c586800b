import { closestWord } from './guard/closest-word.ts'
import { type Prerequisites, RESERVED_SLUGS } from './course.ts'
import type { PlacedId } from './read-body.ts'
import type { LastGood } from './last-good.server.ts'
import { finding, type Problem, problemsIn, START } from './problem.ts'
import { type ReadCourse, type ReadDocument, standIn } from './read-course.server.ts'

type Settled = { course: ReadCourse; problems: Problem[] }

/**
 * What can only be seen when all courses lie side by side: ids and addresses that are used twice,
 * references to what is not there. The file at fault steps back to what was good last.
 */
export function settleCourses(
  read: ReadCourse[],
  lastGood: LastGood,
): { courses: ReadCourse[]; problems: Problem[] } {
  const owners = new Map<string, string>()
  const unique = read.map((course) => settleIds(settleSlugs(course), owners, lastGood))
  const courseIds = read.flatMap(({ facts }) => facts?.id ?? [])
  const settled = unique.map(({ course, problems }) => {
    const wrong = checkReferences(course, courseIds)
    const facts = wrong.length > 0 ? (lastGood.facts[course.slug] ?? null) : course.facts
    // What a broken lesson would have held is missing too, but that is not course.yaml's fault.
    const own = wrong.filter(({ code }) => course.isWhole || code === 'C002')
    return { course: { ...course, facts }, problems: [...problems, ...own] }
  })
  return {
    courses: settled.map(({ course }) => course),
    problems: settled.flatMap(({ problems }) => problems),
  }
}

function settleSlugs(course: ReadCourse): Settled {
  const problems: Problem[] = []
  const files = new Map<string, string>()
  const documents = course.documents.filter(({ file, kind, slug }) => {
    if (kind !== 'lesson') return true
    const other = files.get(slug)
    if (RESERVED_SLUGS.includes(slug)) problems.push({ file, ...finding('C005', START, slug) })
    else if (other) problems.push({ file, ...finding('C006', START, slug, other) })
    else files.set(slug, file)
    return files.get(slug) === file
  })
  return { course: { ...course, documents }, problems }
}

/** Progress hangs on ids, so each has one owner over all courses: whoever comes first. */
function settleIds({ course, problems }: Settled, owners: Map<string, string>, lastGood: LastGood): Settled {
  const taken = (file: string, ids: PlacedId[]) => {
    const clash = ids.find(({ id }) => owners.has(id))
    if (!clash) for (const { id } of ids) owners.set(id, file)
    return clash && { file, ...finding('Q007', clash, clash.id, owners.get(clash.id)) }
  }

  const found = [...problems]
  const ownId = course.facts ? [{ id: course.facts.id, ...course.placeInFacts(['id']) }] : []
  const courseClash = taken(course.factsFile, ownId)
  if (courseClash) found.push(courseClash)

  const documents = course.documents.flatMap((one): ReadDocument[] => {
    const clash = taken(one.file, one.document.ids)
    if (!clash) return [one]
    found.push(clash)
    const before = standIn(one.file, one.kind, lastGood)
    return before && !taken(one.file, before.document.ids) ? [{ ...one, ...before }] : []
  })
  return { course: { ...course, facts: courseClash ? null : course.facts, documents }, problems: found }
}

/** What course.yaml says of other courses, of its lessons and of its bank. */
function checkReferences(
  { facts, factsFile, placeInFacts, documents }: ReadCourse,
  courseIds: string[],
): Problem[] {
  if (!facts) return []
  const lessonIds = documents.flatMap(({ kind, document }) => (kind === 'lesson' ? document.facts.id : []))
  const bankSize = documents
    .filter(({ kind }) => kind === 'bank')
    .reduce((sum, { document }) => sum + document.questions.length, 0)
  const { draw } = facts.pass

  const findings = [
    ...namedIn(facts.prerequisites)
      .filter((id) => !courseIds.includes(id))
      .map((id) => finding('C002', placeInFacts(['prerequisites']), id, closestWord(id, courseIds))),
    ...(draw > bankSize
      ? [finding('C003', placeInFacts(['pass', 'draw']), String(draw), String(bankSize))]
      : []),
    ...facts.validity.renewal.lessons
      .filter((id) => !lessonIds.includes(id))
      .map((id) =>
        finding('C004', placeInFacts(['validity', 'renewal', 'lessons']), id, closestWord(id, lessonIds)),
      ),
  ]
  return problemsIn(factsFile, findings)
}

function namedIn({ allOf = [], anyOf = [] }: Prerequisites): string[] {
  return [...allOf, ...anyOf].flatMap((one) => (typeof one === 'string' ? one : namedIn(one)))
}
