import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { attributeOf } from '../guard/check-element.ts'
import { type Finding, finding, placeOf } from '../problem.ts'
import type { Rule } from './manuscript.ts'

type Picture = { file: string; alt: string }

/** What every picture is; the reader who cannot see it wants to know what it shows. */
const SAYS_NOTHING =
  /^(?:et |en )?(?:billede|foto|fotografi|figur|illustration|tegning|diagram|graf|ikon|image|picture|photo|figure)(?:t|en)?[\s\d.]*$/i

const FILE_NAME = /\.(?:svg|png|jpe?g|webp)$/i

/** A description that names the picture and does not say what it shows. */
export const emptyDescriptions: Rule = ({ tree }) => {
  const findings: Finding[] = []
  visit(tree, (node) => {
    const picture = pictureOf(node)
    if (picture && !isDescribed(picture)) findings.push(finding('W012', placeOf(node), picture.alt))
  })
  return findings
}

function pictureOf(node: Nodes): Picture | null {
  if (node.type === 'image') return { file: node.url, alt: node.alt ?? '' }
  const isFigure = node.type === 'mdxJsxFlowElement' && node.name === 'Figure'
  return isFigure ? { file: attributeOf(node, 'src'), alt: attributeOf(node, 'alt') } : null
}

function isDescribed({ file, alt }: Picture): boolean {
  const isName = FILE_NAME.test(alt) || alt.toLowerCase() === file.replace(FILE_NAME, '')
  return !isName && !SAYS_NOTHING.test(alt.trim())
}
