import type { Nodes } from 'mdast'
import { closestWord } from './closest-word.ts'
import { checkReferences } from './check-references.ts'
import { type Finding, finding, placeOf } from '../problem.ts'
import type { Known } from '../surroundings.ts'
import { ELEMENT_NAMES, type ElementName, entryOf, isElementName, PARENTS, VOCABULARY } from './vocabulary.ts'

export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Whether an element is one of the author's vocabulary, stands where it may, and says only what it may. */
export function checkElement(element: Element, parent: Nodes | undefined, known: Known): Finding[] {
  const place = placeOf(element)
  const name = element.name ?? ''
  if (!isElementName(name)) {
    const isHtml = /^[a-z][a-z0-9]*$/.test(name)
    return [finding(isHtml ? 'M010' : 'M005', place, name, closestWord(name, ELEMENT_NAMES))]
  }

  const findings = checkAttributes(element, name)
  if (!standsRight(element, parent, name))
    findings.push(finding('M017', place, name, VOCABULARY[name].standing))
  const isEmpty = element.children.length === 0
  if (isEmpty && !entryOf(name).isEmpty) findings.push(finding('M023', place, name))
  if (!isEmpty && entryOf(name).isEmpty) findings.push(finding('M024', place, name))
  if (findings.length === 0) findings.push(...checkReferences(element, known))
  return findings
}

function standsRight(element: Element, parent: Nodes | undefined, name: ElementName): boolean {
  const { standing } = entryOf(name)
  if (standing === 'word') return element.type === 'mdxJsxTextElement'
  if (element.type !== 'mdxJsxFlowElement') return false
  const room = parent?.type === 'mdxJsxFlowElement' ? parent.name : parent?.type
  return PARENTS[standing].some((allowed) => allowed === room)
}

function checkAttributes(element: Element, name: ElementName): Finding[] {
  const findings: Finding[] = []
  const { shape } = entryOf(name).attributes
  const given = new Map<string, string>()

  for (const attribute of element.attributes) {
    const place = placeOf(attribute)
    if (attribute.type === 'mdxJsxExpressionAttribute') findings.push(finding('M003', place, attribute.value))
    else if (/^on/i.test(attribute.name)) findings.push(finding('M009', place, attribute.name))
    else if (!Object.hasOwn(shape, attribute.name)) {
      findings.push(finding('M006', place, attribute.name, closestWord(attribute.name, Object.keys(shape))))
    } else if (typeof attribute.value !== 'string') findings.push(finding('M004', place, attribute.name))
    else if (given.has(attribute.name)) findings.push(finding('M019', place, attribute.name))
    else given.set(attribute.name, attribute.value)
  }
  if (findings.length > 0) return findings

  const result = VOCABULARY[name].attributes.safeParse(Object.fromEntries(given))
  return (result.error?.issues ?? []).map((issue) => {
    const attribute = String(issue.path[0])
    if (!given.has(attribute)) return finding('M007', placeOf(element), attribute, name)
    const allowed = issue.code === 'invalid_value' ? issue.values.join(', ') : ''
    return finding('M008', placeOf(element), `${attribute}="${given.get(attribute)}"`, allowed)
  })
}

/** The value of an attribute that has been checked to be a plain string; empty where there is none. */
export function attributeOf(element: Element, name: string): string {
  const attribute = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)
  return typeof attribute?.value === 'string' ? attribute.value : ''
}
