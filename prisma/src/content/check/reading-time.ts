import type { Locale } from '@skillgrad/exercises/contract'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Careful reading of a text one wants to learn from; a formula that stands apart counts as a sentence. */
const perMinute = { words: 190, characters: 330 }
const formulaWords = 12

export function minutesOf(tree: Root, locale: Locale): number {
  let text = ''
  let formulas = 0
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') text += ` ${node.value}`
    if (node.type === 'math') formulas += 1
  })
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (locale !== 'zh-CN') return (words + formulas * formulaWords) / perMinute.words
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return characters / perMinute.characters + (formulas * formulaWords) / perMinute.words
}
