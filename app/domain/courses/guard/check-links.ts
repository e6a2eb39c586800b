import type { Definition, Image, Link, Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { closestWord } from './closest-word.ts'
import { type Finding, finding, placeOf } from '../problem.ts'
import { isSafeAddress, PICTURE_NAME } from './safe-address.ts'

/** A link that leads somewhere safe and says where. */
export function checkLink(node: Link | Definition): Finding[] {
  if (!isSafeAddress(node.url)) return [finding('A001', placeOf(node), node.url.slice(0, 60))]
  const isNameless = node.type === 'link' && textOf(node).trim() === ''
  return isNameless ? [finding('A006', placeOf(node), node.url)] : []
}

/** A picture that lies beside the lesson, says what it shows, and has its paragraph to itself. */
export function checkPicture(
  node: Image,
  parent: Nodes | undefined,
  pictures: Record<string, string>,
): Finding[] {
  const place = placeOf(node)
  const findings: Finding[] = []
  if (!PICTURE_NAME.test(node.url) || !Object.hasOwn(pictures, node.url)) {
    findings.push(finding('A003', place, node.url.slice(0, 60), closestWord(node.url, Object.keys(pictures))))
  }
  if (!node.alt?.trim()) findings.push(finding('A002', place, node.url.slice(0, 60)))
  const isAlone = parent?.type === 'paragraph' && parent.children.length === 1
  if (!isAlone) findings.push(finding('A005', place, node.url.slice(0, 60)))
  return findings
}
