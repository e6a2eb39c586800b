/** A property of a calendar component: its name, its parameters and its value with the escapes undone. */
type Property = { name: string; parameters: string; value: string }

/** The events of a calendar file, each with its properties. */
type Calendar = { calendar: Map<string, string>; events: Map<string, string>[] }

/** Which properties hold text, in which a comma, a semicolon and a line break are escaped. */
const TEXTS = ['SUMMARY', 'LOCATION', 'DESCRIPTION', 'UID', 'PRODID']

/**
 * Reads a calendar file as strictly as RFC 5545 is written: CRLF after every line, 75 octets at most, escapes
 * in text and nothing left over, components that are closed in order, and what must be there once.
 */
export function readIcs(file: string): Calendar {
  if (!file.endsWith('\r\n')) throw new Error('The last line is not ended')
  const physical = file.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`A line break that is not CRLF: ${line}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 octets: ${line}`)
    if (Buffer.from(line).toString() !== line) throw new Error(`A letter is cut in two: ${line}`)
  }
  const lines = physical
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(readProperty)
  return readComponents(lines)
}

function readProperty(line: string): Property {
  const [, name = '', parameters = '', value = ''] =
    /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^":;,]*))*):(.*)$/.exec(line) ?? []
  if (!name) throw new Error(`No property: ${line}`)
  return { name, parameters, value: TEXTS.includes(name) ? unescape(value) : value }
}

function unescape(text: string): string {
  if (/(?<!\\)(?:\\\\)*[,;]/.test(text)) throw new Error(`A comma or semicolon is not escaped: ${text}`)
  return text.replaceAll(/\\(.?)/g, (_, escaped: string) => {
    if (!/^[\\,;nN]$/.test(escaped)) throw new Error(`No such escape in: ${text}`)
    return escaped.toLowerCase() === 'n' ? '\n' : escaped
  })
}

function readComponents(lines: Property[]): Calendar {
  const calendar = new Map<string, string>()
  const events: Map<string, string>[] = []
  const open: string[] = []
  for (const { name, value } of lines) {
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push(new Map())
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`END:${value} closes something else`)
    } else {
      const component = open.at(-1) === 'VEVENT' ? events.at(-1) : calendar
      if (!component || open.length === 0) throw new Error(`${name} stands outside`)
      if (component.has(name)) throw new Error(`${name} stands twice`)
      component.set(name, value)
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} is not closed`)
  for (const name of ['VERSION', 'PRODID']) if (!calendar.has(name)) throw new Error(`No ${name}`)
  for (const event of events)
    for (const name of ['UID', 'DTSTAMP', 'DTSTART']) if (!event.has(name)) throw new Error(`No ${name}`)
  return { calendar, events }
}
