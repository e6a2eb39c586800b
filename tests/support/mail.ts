import { createServer, type Socket } from 'node:net'

/** What a text of an .eml file says, with quoted-printable undone. */
export function readMail(eml: string) {
  const [head = '', ...body] = eml.replaceAll('\r\n', '\n').split('\n\n')
  const unfolded = head.replaceAll(/\?=\n =\?UTF-8\?Q\?/g, '').replaceAll(/\n[ \t]+/g, ' ')
  const headers = new Map(
    unfolded.split('\n').map((line) => {
      const [name = '', ...value] = line.split(': ')
      return [name, decodeWords(value.join(': '))]
    }),
  )
  return { headers, text: decode(body.join('\n\n').replaceAll('=\n', '')) }
}

const decode = (text: string) =>
  decodeURIComponent(text.replaceAll('%', '%25').replaceAll(/=([0-9A-F]{2})/g, '%$1'))

const decodeWords = (text: string) =>
  text
    .replaceAll(/\?= =\?UTF-8\?Q\?/g, '')
    .replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, words: string) => decode(words.replaceAll('_', ' ')))

/**
 * A mail server on this machine that keeps what it gets. `refuse` is a code it answers each receiver
 * with; `slow` is how many milliseconds it takes over a mail.
 */
export async function startMailServer({ refuse, slow = 0 }: { refuse?: number; slow?: number } = {}) {
  const received: string[] = []
  const server = createServer((socket) => talk(socket, { refuse, slow, keep: (mail) => received.push(mail) }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `smtp://127.0.0.1:${port}`, received, stop: () => server.close() }
}

type Manners = { refuse: number | undefined; slow: number; keep: (mail: string) => void }

function talk(socket: Socket, { refuse, slow, keep }: Manners) {
  let heard = ''
  let inMail = false
  const say = (line: string) => socket.writable && socket.write(`${line}\r\n`)
  const answer = (line: string) => {
    if (/^STARTTLS/i.test(line)) say('454 not here')
    else if (/^(EHLO|HELO|MAIL)/i.test(line)) say('250 ok')
    else if (/^RCPT/i.test(line)) say(refuse ? `${refuse} no` : '250 ok')
    else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
    else if (/^DATA/i.test(line)) {
      inMail = true
      say('354 go on')
    } else say('250 ok')
  }
  socket.on('error', () => {}) // a client that hangs up is no failure of the test
  socket.on('data', (chunk) => {
    heard += chunk
    for (;;) {
      const end = inMail ? '\r\n.\r\n' : '\r\n'
      const at = heard.indexOf(end)
      if (at < 0) return
      const said = heard.slice(0, at)
      heard = heard.slice(at + end.length)
      if (!inMail) answer(said)
      else {
        inMail = false
        keep(said)
        setTimeout(() => say('250 kept'), slow)
      }
    }
  })
  say('220 test')
}
