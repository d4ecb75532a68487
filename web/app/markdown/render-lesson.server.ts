import { textCost } from '@skillgrad/exercises/contract'
import type { Root, RootContent } from 'hast'
import { VFile } from 'vfile'
import type { Segment } from './segments'
import { takeOutDrawn } from './slots'
import { asWritten, teachingText } from './teaching-text'

const pipeline = teachingText(takeOutDrawn)

/** A lesson's text as safe HTML with its figures and diagrams between; notes and references hold across all of it. */
export async function renderLesson(body: string): Promise<Segment[]> {
  if (textCost(body)) return [{ kind: 'html', html: pipeline.stringify(asWritten(body)) }]
  const file = new VFile(body)
  const tree = await pipeline.run(pipeline.parse(file), file)
  numberHeadings(tree as Root)
  const segments: Segment[] = []
  let text: RootContent[] = []
  const endText = () => {
    const html = pipeline.stringify({ type: 'root', children: text } as Root).trim()
    if (html) segments.push({ kind: 'html', html })
    text = []
  }
  for (const node of (tree as Root).children) {
    const drawn = file.data.slots?.[slotNumber(node)]
    if (drawn) {
      endText()
      segments.push(drawn)
    } else text.push(node)
  }
  endText()
  return segments
}

/** Addresses of sections: the same in every language, and what the search counts by. */
function numberHeadings({ children }: Root): void {
  const headings = children.filter((node) => node.type === 'element' && /^h[1-6]$/.test(node.tagName))
  for (const [at, heading] of headings.entries())
    if (heading.type === 'element') heading.properties.id = `section-${at + 1}`
}

function slotNumber(node: RootContent): number {
  return node.type === 'element' && node.tagName === 'div' ? Number(node.properties.dataSlot ?? NaN) : NaN
}
