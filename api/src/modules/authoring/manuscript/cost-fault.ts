import { mostInText, textCost, type TextCost } from '@skillgrad/exercises/contract'

const { characters, linesTogether, marksTogether, nesting, items, asides, cells, formulas } = mostInText

const said: Record<TextCost, [string, string]> = {
  length: [
    `The text is longer than ${characters / 1024}K characters, or than ${linesTogether} lines without a blank one. Divide it.`,
    `正文超过 ${characters / 1024}K 个字符，或有连续 ${linesTogether} 行没有空行。请拆分。`,
  ],
  marks: [
    `There are more than ${marksTogether} marks such as * _ [ ] without a blank line between, or too many in all. Divide the paragraph.`,
    `连续 ${marksTogether} 个以上的 * _ [ ] 等标记之间没有空行，或标记总数过多。请拆分段落。`,
  ],
  nesting: [
    `There are lists or quotes more than ${nesting} deep, or with more than ${items} items in all. Write them flatter or shorter.`,
    `列表或引用超过 ${nesting} 层，或总项数超过 ${items}。请减少层级或缩短。`,
  ],
  asides: [
    `There are more than ${asides} lines of “:::”. Leave some asides out.`,
    `“:::” 超过 ${asides} 处。请减少提示框。`,
  ],
  table: [
    `The tables have more than ${cells} cells. Leave out rows or columns.`,
    `表格超过 ${cells} 个单元格。请减少行或列。`,
  ],
  formulas: [
    `There are more than ${formulas / 2} formulas. Divide the text.`,
    `公式超过 ${formulas / 2} 个。请拆分正文。`,
  ],
}

/** Why a text would take too long to read, in both languages; undefined where it would not. */
export function costFault(markdown: string): [string, string] | undefined {
  const cost = textCost(markdown)
  return cost ? said[cost] : undefined
}
