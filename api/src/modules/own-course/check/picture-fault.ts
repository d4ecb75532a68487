import type { parseMarkdown } from '@skillgrad/db/content'
import { pictureAt } from '@skillgrad/exercises/contract'
import { short } from './problem.js'

type Tree = ReturnType<typeof parseMarkdown>

export interface PictureNode {
  type: 'image' | 'imageReference'
  url?: string
  alt?: string | null
  title?: string | null
}

export function isPicture(node: { type: string }): node is PictureNode {
  return node.type === 'image' || node.type === 'imageReference'
}

/** Characters: a sentence or two, as somebody would say it. */
const longest = 500

/** A picture is one of the company's, stands by itself, and says in words what it shows. */
export function pictureFault(
  node: PictureNode,
  { tree, pictures }: { tree: Tree; pictures: ReadonlyMap<string, number> | null },
): [string, string] | undefined {
  const { url = '', alt, title } = node
  if (!pictures)
    return [
      'Pictures stand in the text of a lesson, not in its questions. Describe it in words, or show it in the text.',
      '图片应放在课的正文中，不能放在题目里。请改用文字描述，或把图片放到正文。',
    ]
  if (node.type === 'imageReference')
    return [
      'A picture has its address in its place: ![What it shows](pictures/…). Put it in once more.',
      '图片地址应直接写在图片处：![图片内容](pictures/…)。请重新插入图片。',
    ]
  const named = pictureAt(url)
  if (!named) return elsewhere(url)
  if (!pictures.has(named.name))
    return [
      `This picture is not kept, or not any more: ${short(url)}. Put it in once more.`,
      `没有保存这张图片，或图片已被清除：${short(url)}。请重新插入。`,
    ]
  if (!alt?.trim())
    return [
      'A picture needs words for whoever cannot see it: ![What it shows](pictures/…).',
      '图片需要替代文字，供看不到图片的人了解内容：![图片内容](pictures/…)。',
    ]
  if (alt.length > longest || (title ?? '').length > longest)
    return [
      `What a picture shows is said in at most ${longest} characters, and its caption too. Say the rest in the text.`,
      `图片的替代文字和说明各不超过 ${longest} 个字符。其余内容请写在正文中。`,
    ]
  return standsAlone(node, tree)
    ? undefined
    : [
        'A picture stands by itself, with an empty line before and after it, not in a sentence, a list, a quotation or an aside.',
        '图片需单独成段，前后各空一行，不能放在句子、列表、引用或提示框中。',
      ]
}

/** Loading it would tell another site who learns what, and when. */
function elsewhere(url: string): [string, string] {
  return [
    `Pictures of other sites are not shown, since those would learn who reads this: ${short(url)}. Save the picture and put it in from your computer, if you may use it.`,
    `不会显示其他网站的图片，否则对方会知道谁在阅读：${short(url)}。如有权使用，请把图片保存到电脑后再插入。`,
  ]
}

function standsAlone(node: PictureNode, { children }: Tree): boolean {
  return children.some(
    (block) =>
      block.type === 'paragraph' && block.children.length === 1 && (block.children[0] as object) === node,
  )
}
