// How long the pages take on a running server with the demo in it, one request after another:
//
//   npm start                       (in one window)
//   node bench/pages.mjs            (in another; BASE names another address)
//
// It prints the median and the 95th percentile in milliseconds. Nothing is judged here: a timed test
// fails on a busy machine.
const BASE = process.env.BASE ?? 'http://127.0.0.1:3000'
const ROUNDS = Number(process.env.ROUNDS ?? 200)

/** @param {string} who */
async function cookieOf(who) {
  const response = await fetch(`${BASE}/log-ind`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: BASE },
    body: new URLSearchParams({
      'sign-in-email': `${who}@demo.fodfaeste.dk`,
      'sign-in-password': 'fodfæste demo 2026',
    }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const PAGES = [
  { page: 'front page, signed out', who: '', address: '/' },
  { page: 'Min side', who: 'medarbejder', address: '/' },
  { page: 'catalogue', who: 'medarbejder', address: '/kurser' },
  { page: 'lesson', who: 'medarbejder', address: '/kurser/cti-grundkursus/kontaktskabelse' },
  { page: 'lesson, data only', who: 'medarbejder', address: '/kurser/cti-grundkursus/kontaktskabelse.data' },
  { page: 'team', who: 'leder', address: '/team/team-vestbyen' },
  { page: 'fidelity', who: 'vurderer', address: '/fidelitet' },
  { page: 'people', who: 'admin', address: '/admin/personer' },
]

for (const { page, who, address } of PAGES) {
  const headers = { cookie: who ? await cookieOf(who) : '' }
  /** @type {number[]} */
  const times = []
  let bytes = 0
  for (let round = 0; round < ROUNDS + 20; round += 1) {
    const start = performance.now()
    const response = await fetch(BASE + address, { headers })
    bytes = (await response.arrayBuffer()).byteLength
    if (!response.ok) throw new Error(`${address} answered ${response.status}`)
    if (round >= 20) times.push(performance.now() - start) // the first ones warm up
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  console.info(
    `${page.padEnd(24)} median ${at(0.5).padStart(6)} ms   p95 ${at(0.95).padStart(6)} ms   ${bytes} bytes`,
  )
}
