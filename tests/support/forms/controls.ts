import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** A control that some view draws: the file, the name it is posted under, and its value where it has one of its own. */
export type Control = { view: string; name: string; value: string | null }

/** What can be filled in; any other element with a name is taken along too. */
const CONTROLS = new Set(['input', 'textarea', 'select', 'Field', 'TextArea', 'Select', 'ChoiceGroup'])
const NO_CONTROLS = new Set(['meta', 'slot'])

const viewsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => path.posix.join(folder, file))

/** Every control in the views of the app that may be posted. */
export function controlsOfApp(): Control[] {
  return viewsIn('app').flatMap((view) => controlsIn(view, readFileSync(view, 'utf8')))
}

/**
 * The controls in one view, but for those of a form that is sent by GET, which stores nothing. A name that
 * is no plain text is told as it is written: `SIGN_IN.email`; one that is spread from a call, as in
 * `{...field('what')}`, is the call's argument.
 */
export function controlsIn(view: string, source: string): Control[] {
  const tree = ts.createSourceFile(view, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: Control[] = []
  const visit = (node: ts.Node) => {
    if (ts.isJsxElement(node) && isGetForm(node.openingElement)) return
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) found.push(...controlOf(view, node))
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** A form is sent by GET unless it says otherwise, as a spread may. */
function isGetForm({ tagName, attributes }: ts.JsxOpeningElement): boolean {
  if (!/(^|\.)form$/i.test(tagName.getText())) return false
  const method = initializerOf(attributes.properties, 'method')
  if (method) return textOf(method)?.toLowerCase() === 'get'
  return !attributes.properties.some(ts.isJsxSpreadAttribute)
}

function controlOf(view: string, element: ts.JsxOpeningElement | ts.JsxSelfClosingElement): Control[] {
  const tag = element.tagName.getText()
  const attributes = element.attributes.properties
  const named = initializerOf(attributes, 'name')
  const name = named ? (textOf(named) ?? named.getText().replace(/^\{|\}$/g, '')) : spreadIn(attributes)
  if (NO_CONTROLS.has(tag) || (name === null && !CONTROLS.has(tag))) return []
  return [{ view, name: name ?? 'no name', value: textOf(initializerOf(attributes, 'value')) }]
}

type Attributes = ts.NodeArray<ts.JsxAttributeLike>

const initializerOf = (attributes: Attributes, wanted: string) =>
  attributes.filter(ts.isJsxAttribute).find(({ name }) => name.getText() === wanted)?.initializer

const textOf = (value: ts.JsxAttributeValue | undefined) =>
  value && ts.isStringLiteral(value) ? value.text : null

function spreadIn(attributes: Attributes): string | null {
  const names = attributes.filter(ts.isJsxSpreadAttribute).flatMap(({ expression }) => {
    const first = ts.isCallExpression(expression) ? expression.arguments[0] : undefined
    return first && ts.isStringLiteral(first) ? [first.text] : []
  })
  return names[0] ?? null
}
