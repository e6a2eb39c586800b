import { post } from './http.ts'

type Site = { origin: string }

/** Asks for a page, and returns it as text. */
async function pageOf({ origin }: Site, address: string, cookie: string): Promise<string> {
  return (await fetch(origin + address, { headers: { cookie } })).text()
}

/** Posts one form as a browser without scripts does. It must get through. */
export async function postForm(site: Site, address: string, fields: Record<string, string>, cookie: string) {
  const { status } = await post(site.origin, address, fields, cookie)
  if (status !== 302) throw new Error(`${address} answered ${status} to ${JSON.stringify(fields)}`)
}

/** Rates the items of a review that a rater has not rated yet. */
export async function postRatings(site: Site, review: string, { cookie, scoreOf }: Rating) {
  const page = await pageOf(site, `${review}/vurdering`, cookie)
  const forms = page
    .split('<form')
    .filter((form) => /class="item-form"/.test(form) && !/ checked=""/.test(form))
  for (const form of forms) {
    const itemId = hidden(form, /name="itemId" value="([\w-]+)"/g)
    const score = String(scoreOf(itemId))
    const fields = { intent: 'rate', itemId, score, reason: '', note: '', cases: '', seen: '0' }
    await postForm(site, `${review}/vurdering`, fields, cookie)
  }
}
type Rating = { cookie: string; scoreOf: (itemId: string) => number }

/** What a hidden field of a page holds: the last one that looks like this. */
function hidden(page: string, pattern: RegExp): string {
  const found = [...page.matchAll(pattern)].at(-1)?.[1]
  if (found === undefined) throw new Error(`The page has no field like ${pattern}`)
  return found
}

/** Brings a planned review to its approval: two raters who give the same scores, and a team that agrees. */
export async function postReview(
  site: Site,
  review: string,
  { member, raters, scoreOf }: Omit<Rating, 'cookie'> & { member: string; raters: string[] },
) {
  await postForm(site, `${review}/fakta`, { intent: 'hand-in-anyway' }, member)
  for (const cookie of raters) {
    await postRatings(site, review, { cookie, scoreOf })
    await postForm(site, `${review}/vurdering`, { intent: 'lock' }, cookie)
  }
  const [first = ''] = raters
  const consensus = await pageOf(site, `${review}/konsensus`, first)
  const seen = hidden(
    consensus,
    /name="intent" value="conclude"\/?><input type="hidden" name="seen" value="(\d+)"/g,
  )
  await postForm(site, `${review}/konsensus`, { intent: 'conclude', seen, caseCount: '12' }, first)
  await postForm(site, `${review}/rapport`, { intent: 'check' }, member)
  for (const cookie of raters) {
    const report = await pageOf(site, `${review}/rapport`, cookie)
    const fingerprint = hidden(report, /name="seen" value="([\w-]{43})"/g)
    await postForm(site, `${review}/rapport`, { intent: 'approve', seen: fingerprint }, cookie)
  }
}
