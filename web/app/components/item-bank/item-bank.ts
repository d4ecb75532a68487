import type { BankItemFieldsFragment } from '~/graphql/generated/graphql'

export type BankItem = BankItemFieldsFragment

interface DomainItems {
  domain: BankItem['domain']
  skills: { skill: BankItem['skill']; items: BankItem[] }[]
}

/** By domain and skill, in the order of their names. */
export function grouped(items: readonly BankItem[]): DomainItems[] {
  const domains = partsBy(items, ({ domain }) => domain.slug)
  return domains
    .map((own) => ({
      domain: own[0]!.domain,
      skills: partsBy(own, ({ skill }) => skill.slug)
        .map((of) => ({ skill: of[0]!.skill, items: of }))
        .sort((one, other) => one.skill.name.localeCompare(other.skill.name)),
    }))
    .sort((one, other) => one.domain.name.localeCompare(other.domain.name))
}

function partsBy(items: readonly BankItem[], keyOf: (item: BankItem) => string): BankItem[][] {
  return [...new Set(items.map(keyOf))].map((key) => items.filter((item) => keyOf(item) === key))
}

/** Whether an operator should look at it: nobody is asked it, it has moved, or it may be unfair. */
export function needsLook({ state, moved, languageGap }: BankItem): boolean {
  return state === 'WATCH' || typeof moved === 'number' || languageGap?.isFound === true
}
