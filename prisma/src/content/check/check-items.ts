import { locales } from '@skillgrad/exercises/contract'
import type { SkillsContent } from '../content-format.js'
import type { ItemContent, ItemQuestion, SkillItems } from '../items/item-format.js'
import { parseMarkdown } from '../parse-markdown.js'
import { cues, miscomputed } from './check-questions.js'
import { formulaFault } from './formula-fault.js'
import { formulasIn, shapeOf } from './markdown.js'
import type { Problem } from './problem.js'

/** Below this a skill's items are soon known. */
const leastOfSkill = 10
/** What can be asked of a domain, variants of families counted each. */
const leastOfDomain = 60
const leastFamilies = 1 / 3
const leastVariants = 6
const longestPrompt = 900
/** Shares of a file's choices in which guessing by looks would be right. */
const mostLongest = 0.5
const mostSingle = 0.6

export interface BankReport {
  items: number
  /** Items that meet everybody with other values. */
  families: number
  /** All that can be asked, each variant by itself. */
  variants: number
  problems: Problem[]
}

/** Everything about the item bank that a program can see to be wrong. */
export function checkItems(bank: readonly SkillItems[], { domains }: SkillsContent): BankReport {
  const skills = domains.flatMap((domain) => domain.skills.map(({ slug }) => slug))
  const items = bank.flatMap((file) => file.items)
  const slugs = items.map(({ slug }) => slug)
  return {
    items: items.length,
    families: items.filter(({ variants }) => variants.length > 1).length,
    variants: items.reduce((count, { variants }) => count + variants.length, 0),
    problems: [
      ...bank
        .filter(({ skill }) => !skills.includes(skill))
        .map(({ skill }) => ({ where: `items/${skill}`, says: 'no skill has this name' })),
      ...slugs
        .filter((slug, at) => slugs.indexOf(slug) !== at)
        .map((slug) => ({ where: `item ${slug}`, says: 'there are two of this name' })),
      ...bank.flatMap(checkSkillItems),
      ...domains.flatMap((domain) => checkDomain(bank, domain)),
    ],
  }
}

function checkDomain(
  bank: readonly SkillItems[],
  { slug, skills }: SkillsContent['domains'][number],
): Problem[] {
  const files = bank.filter(({ skill }) => skills.some((one) => one.slug === skill))
  const variants = files.flatMap(({ items }) => items.flatMap((item) => item.variants)).length
  const missing = skills.filter((skill) => !files.some((file) => file.skill === skill.slug))
  return [
    ...missing.map((skill) => ({ where: `items/${skill.slug}`, says: 'the skill has no items' })),
    ...(variants < leastOfDomain
      ? [{ where: `domain ${slug}`, says: `has ${variants} questions to ask, fewer than ${leastOfDomain}` }]
      : []),
  ]
}

export function checkSkillItems({ skill, items, misconceptions }: SkillItems): Problem[] {
  const named = new Set(items.flatMap((item) => item.variants.flatMap(misconceptionsIn)))
  const families = items.filter(({ variants }) => variants.length > 1).length
  const firsts = items.map(({ variants }) => variants[0]!)
  const singles = firsts.filter((question) => question.kind === 'single')
  const told = [
    ...(items.length < leastOfSkill ? [`has ${items.length} items, fewer than ${leastOfSkill}`] : []),
    ...(families < leastFamilies * items.length
      ? [`${families} of ${items.length} items are families, fewer than a third`]
      : []),
    ...(singles.length > mostSingle * items.length ? ['more than 60 % are single choices'] : []),
    ...locales
      .filter(
        (locale) =>
          singles.filter((question) => isLongest(question, locale)).length > mostLongest * singles.length,
      )
      .map(
        (locale) => `in ${locale} the right option is the longest in more than half of the single choices`,
      ),
    ...[...named]
      .filter((slug) => !(slug in misconceptions))
      .map((slug) => `the misconception ${slug} is not described`),
    ...Object.keys(misconceptions)
      .filter((slug) => !named.has(slug))
      .map((slug) => `no wrong answer shows the misconception ${slug}`),
  ]
  return [
    ...told.map((says) => ({ where: `items/${skill}`, says })),
    ...items.flatMap(checkItem).map(({ where, says }) => ({ where: `items/${skill} ${where}`, says })),
  ]
}

function checkItem({ slug, variants }: ItemContent): Problem[] {
  const isFamily = variants.length > 1
  const told = [
    ...(variants.length === 0 ? ['no values meet its conditions'] : []),
    ...(isFamily && variants.length < leastVariants
      ? [`has ${variants.length} variants, fewer than ${leastVariants}`]
      : []),
    ...variants.flatMap(checkVariant),
  ]
  return [...new Set(told)].map((says) => ({ where: slug, says }))
}

function checkVariant(question: ItemQuestion): string[] {
  return [
    ...cues(question),
    ...miscomputed(question),
    ...untagged(question),
    ...unlike(question),
    ...locales.flatMap((locale) => textFaults(question.prompt[locale], locale)),
    ...(question.kind === 'numeric' ? slipFaults(question) : []),
  ]
}

function untagged(question: ItemQuestion): string[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return []
  const isSingle = question.kind === 'single'
  return question.options.flatMap(({ text, right, half, misconception }) => [
    ...(half && (right || !isSingle) ? [`“${text.en}” can't have half of the credit`] : []),
    ...(isSingle && !right && !half && !misconception ? [`“${text.en}” names no misconception`] : []),
    ...(right && isSingle && misconception ? [`“${text.en}” is right and names a misconception`] : []),
  ])
}

/** A slip that would count as right, or two that are one. */
function slipFaults({ answer, tolerance, slips = [] }: Extract<ItemQuestion, { kind: 'numeric' }>): string[] {
  return [{ answer }, ...slips].flatMap((one, at, all) =>
    all.slice(at + 1).some((other) => Math.abs(one.answer - other.answer) <= 2 * tolerance)
      ? [`the slip ${one.answer} can't be told from another answer`]
      : [],
  )
}

function unlike({ prompt }: ItemQuestion): string[] {
  const [one, other] = locales.map((locale) => shapeOf(parseMarkdown(prompt[locale])).join(', '))
  return one === other ? [] : [`the languages differ: ${one} and ${other}`]
}

function textFaults(text: string, locale: string): string[] {
  const formulas = formulasIn(parseMarkdown(text)).flatMap((formula) => formulaFault(formula)?.en ?? [])
  return [
    ...formulas.map((fault) => `in ${locale} a formula does not render: ${fault}`),
    ...(text.length > longestPrompt ? [`in ${locale} it takes too long to read`] : []),
    ...(text.includes('{{') || text.includes('}}') ? [`in ${locale} something is not filled in`] : []),
  ]
}

function isLongest(question: ItemQuestion, locale: (typeof locales)[number]): boolean {
  if (question.kind !== 'single') return false
  const lengths = question.options.map(({ text }) => text[locale].length)
  const right = question.options.findIndex((option) => option.right)
  return lengths.every((length, at) => at === right || length < lengths[right]!)
}

function misconceptionsIn(question: ItemQuestion): string[] {
  const tagged =
    question.kind === 'numeric' ? (question.slips ?? []) : 'options' in question ? question.options : []
  return tagged.flatMap(({ misconception }) => misconception ?? [])
}
