import { type Fact, Instrument, type InstrumentFile, type ModuleFile } from './instrument.ts'

type Whole = { status: 'whole'; instrument: Instrument } | { status: 'broken'; why: string[] }

/**
 * An instrument with the modules it includes: their domains stand after its own, their facts and
 * sources among its own.
 */
export function withModules({ include, ...own }: InstrumentFile, modules: ModuleFile[]): Whole {
  const found = include.map((key) => modules.find(({ id, version }) => `${id}@${version}` === key))
  const included = found.filter((module) => module !== undefined)
  const why = [
    ...include
      .filter((_, place) => !found[place])
      .map((key) => `include ${key} is no module that can be read`),
    ...included
      .filter(({ scale }) => scale.min !== own.scale.min || scale.max !== own.scale.max)
      .map(({ id, version }) => `include ${id}@${version} has another scale`),
  ]
  if (why.length > 0) return { status: 'broken', why }

  const all = [own, ...included]
  const urls = all.flatMap(({ source }) => source.map(({ url }) => url))
  const result = Instrument.safeParse({
    ...own,
    source: all.flatMap(({ source }) => source).filter(({ url }, place) => urls.indexOf(url) === place),
    domains: all.flatMap(({ domains }) => domains),
    facts: included.reduce((facts, module) => united(facts, module.facts), own.facts),
    includes: included.map(({ id, version, title }) => ({ id, version, title })),
  })
  return result.success
    ? { status: 'whole', instrument: result.data }
    : { status: 'broken', why: result.error.issues.map(({ message }) => message) }
}

/** What is asked for twice is asked for once, in the first one's words and for the items of both. */
function united(facts: Fact[], others: Fact[]): Fact[] {
  return [
    ...facts.map((fact) => {
      const same = others.find(({ id }) => id === fact.id)
      return same ? { ...fact, items: [...new Set([...fact.items, ...same.items])] } : fact
    }),
    ...others.filter(({ id }) => !facts.some((fact) => fact.id === id)),
  ]
}
