import { blockNames, figuresIn, formulaFault, parseMarkdown } from '@skillgrad/db/content'
import type { Locale, Localized } from '../../../locale.js'
import { costFault } from '../../authoring/manuscript/cost-fault.js'
import { isPicture, pictureFault } from './picture-fault.js'
import { problem, short, type CourseProblem } from './problem.js'

type Tree = ReturnType<typeof parseMarkdown>
type Node = Tree | Tree['children'][number]

/** What a text may name. */
export interface Known {
  figures: readonly string[]
  /** Of the company's, those that the course names, with the bytes that each takes. */
  pictures: ReadonlyMap<string, number>
}

/** What a learner would not see as the author meant it, in one language's text of a lesson. */
export function checkText(
  { body, lesson, locale }: { body: string; lesson: string; locale: Locale },
  { figures, pictures }: Known,
): CourseProblem[] {
  const place = { lesson, locale }
  if (!body.trim()) return [problem('The text is empty.', '正文为空。', place)]
  const cost = costFault(body)
  if (cost) return [problem(...cost, place)]
  const tree = parseMarkdown(body)
  const faults = faultsIn(tree, pictures).map(({ said, line }) => problem(...said, { ...place, line }))
  const unknown = figuresIn(tree).filter(({ name }) => !figures.includes(name))
  return [
    ...faults,
    ...unknown.map(({ name }) =>
      problem(
        `There is no figure called “${short(name)}”. The gallery of figures lists their names.`,
        `没有名为“${short(name)}”的互动图。可用的名称见互动图页面。`,
        place,
      ),
    ),
  ]
}

/** The same of a phrase of a question. */
export function phraseFaults(phrase: string): [string, string][] {
  const cost = costFault(phrase)
  return cost ? [cost] : faultsIn(parseMarkdown(phrase), null).map(({ said }) => said)
}

/** `pictures`: null where none may stand. */
function faultsIn(
  tree: Tree,
  pictures: Known['pictures'] | null,
): { said: [string, string]; line: number | null }[] {
  const faults: { said: [string, string]; line: number | null }[] = []
  walk(tree, (node) => {
    const said = isPicture(node)
      ? pictureFault(node, { tree, pictures })
      : (faultOf(node) ?? placeFault(node, tree))
    if (said) faults.push({ said, line: node.position?.start.line ?? null })
  })
  return faults
}

/** The first block that the two languages don't share, where a course has both. */
export function checkShape(bodies: Record<Locale, string>, lesson: string): CourseProblem[] {
  const tree = parseMarkdown(bodies['zh-CN'])
  const english = blockNames(parseMarkdown(bodies.en))
  const chinese = blockNames(tree)
  const length = Math.max(english.length, chinese.length)
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => english[index]?.en !== chinese[index]?.en,
  )
  if (at === undefined) return []
  const [here, there] = [english[at] ?? missing, chinese[at] ?? missing]
  return [
    problem(
      `Block ${at + 1} of the Chinese text is ${there.en}; in English it is ${here.en}. Both languages need the same blocks in the same order.`,
      `中文正文的第 ${at + 1} 个内容块是${there['zh-CN']}，英文是${here['zh-CN']}。两种语言的内容块及其顺序必须一致。`,
      { lesson, locale: 'zh-CN', line: tree.children[at]?.position?.start.line ?? null },
    ),
  ]
}

const missing: Localized = { en: 'missing', 'zh-CN': '缺失的' }

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child as Node, visit)
}

function faultOf(node: Node): [string, string] | undefined {
  const { type } = node as { type: string }
  const { url = '', value = '', lang } = node as { url?: string; value?: string; lang?: string | null }
  switch (type) {
    case 'html':
      return [
        `HTML is left out: ${short(value)}. Write it as Markdown.`,
        `HTML 会被略去：${short(value)}。请改用 Markdown。`,
      ]
    case 'link':
    case 'definition':
      return url.startsWith('https://') ? undefined : linkFault(url)
    case 'math':
    case 'inlineMath': {
      const fault = formulaFault(value)
      return fault === null
        ? undefined
        : [
            `The formula ${short(value)} does not render: ${fault.en}`,
            `公式 ${short(value)} 无法显示：${fault['zh-CN']}。`,
          ]
    }
    case 'leafDirective':
      return videoFault(node)
    case 'code':
      return lang === 'mermaid' ? diagramFault(value) : undefined
    default:
      return undefined
  }
}

/** Characters: a line on a card, and an address that a browser takes. */
const most = { title: 150, url: 2000 }

/** A video is a link with a title, to where it stands. */
function videoFault(node: Node): [string, string] | undefined {
  if (node.type !== 'leafDirective' || node.name !== 'video') return undefined
  const url = node.attributes?.url ?? ''
  const title = wordsIn(node).trim()
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return linkFault(url || '::video')
  const { username, password } = new URL(url)
  if (url.length > most.url || username || password)
    return [
      `The address of a video has at most ${most.url} characters, and no name or password: ${short(url)}`,
      `视频地址最多 ${most.url} 个字符，且不能包含用户名或密码：${short(url)}`,
    ]
  if (title && title.length <= most.title) return undefined
  return [
    `A video needs a title of at most ${most.title} characters: ::video[Its title]{url="${short(url)}"}.`,
    `视频需要标题，最多 ${most.title} 个字符：::video[标题]{url="${short(url)}"}。`,
  ]
}

function placeFault(node: Node, tree: Tree): [string, string] | undefined {
  if (node.type !== 'leafDirective' || node.name !== 'video') return undefined
  if (tree.children.includes(node)) return undefined
  return [
    'A video stands by itself, not in a list, a quotation or an aside.',
    '视频需单独成段，不能放在列表、引用或提示框中。',
  ]
}

function wordsIn(node: Node): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => wordsIn(child as Node)).join('') : ''
}

function linkFault(url: string): [string, string] {
  return [`${short(url)} is no https address.`, `${short(url)} 不是 https 地址。`]
}

/** Drawn in the browser alone, where the preview shows whether it can be; here only what no diagram begins with is seen. */
function diagramFault(source: string): [string, string] | undefined {
  const lines = source.split('\n').map((line) => line.trim())
  const first = lines.find((line) => line !== '' && !line.startsWith('%%')) ?? ''
  const kind = first.split(/[\s:{]/)[0]!
  if (diagrams.includes(kind)) return undefined
  return [
    `Mermaid knows no diagram that begins with “${short(kind)}”. Begin with flowchart, sequenceDiagram or another of its kinds.`,
    `Mermaid 没有以“${short(kind)}”开头的示意图。请以 flowchart、sequenceDiagram 等开头。`,
  ]
}

const diagrams = [
  ...['flowchart', 'graph', 'sequenceDiagram', 'classDiagram', 'stateDiagram', 'stateDiagram-v2'],
  ...['erDiagram', 'journey', 'gantt', 'pie', 'quadrantChart', 'requirementDiagram', 'gitGraph', 'mindmap'],
  ...[
    'timeline',
    'sankey',
    'sankey-beta',
    'xychart',
    'xychart-beta',
    'block',
    'block-beta',
    'kanban',
    'radar-beta',
  ],
]
