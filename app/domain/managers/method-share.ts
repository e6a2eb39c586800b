import { METHODS, type Method } from '../courses/methods.ts'
import { type CourseStatus, isCertified, shareCertified } from '../progress/member-status.ts'

/** How many of a team hold a valid certificate in a method; `too-few` where figures would point at persons. */
export type MethodShare = { method: Method; share: { certified: number; total: number } | 'too-few' }

/**
 * The shares of a team, method by method. A certificate is of a method when its course is about that one alone.
 * There is no share of several teams together: from it and the others', that of a small one could be worked out.
 * @param statuses of each member, in the order of the courses
 * @param worksBy the methods of the team; of a team that has named none, all are told
 */
export function methodShares(
  statuses: CourseStatus[][],
  courses: { methods: Method[] }[],
  worksBy: Method[],
): MethodShare[] {
  return METHODS.filter((method) => worksBy.length === 0 || worksBy.includes(method)).flatMap((method) => {
    const isOfMethod = courses.map(({ methods }) => methods.length === 1 && methods[0] === method)
    if (!isOfMethod.includes(true)) return []
    const best = statuses.flatMap((own) => {
      const ofMethod = own.filter((_, place) => isOfMethod[place])
      return ofMethod.find(isCertified) ?? ofMethod[0] ?? []
    })
    return [{ method, share: shareCertified(best) ?? ('too-few' as const) }]
  })
}
