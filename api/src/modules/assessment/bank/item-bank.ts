import type { ItemQuestion } from '@skillgrad/db'
import type { Texts } from '../../../catalogue/catalogue.js'
import { textFor } from '../../../catalogue/texts.js'
import type { ItemState, ItemSuspicion } from '../../../graphql/enums.js'
import type { Locale } from '../../../locale.js'
import type { Services } from '../../../services.js'
import type { SignedIn } from '../../identity/session-cache.js'
import { curveOf } from './curve.js'
import type { BankItem, BankItemDetails, ItemBank, LanguageGap } from './item-bank.type.js'
import { keyedQuestion } from './keyed-question.js'
import { difficultyOf, fullCreditOf, guessingOf, knownItems, type BankItem as Known } from './known-items.js'
import { newestSet } from './publish-parameters.js'
import { withdrawalsOf } from './withdrawn-items.js'

/** Null for whoever is no operator, a company's owner included: keys are here. */
export async function bankSeenBy(
  services: Services,
  person: SignedIn | null,
  locale: Locale,
): Promise<ItemBank | null> {
  if (!person?.isOperator) return null
  const newest = await newestSet(services.shared)
  if (!newest) return null
  const named = await namesIn(services, locale)
  const { number, publishedAt, attempts } = newest
  const items = await knownItems(services.shared, services.now())
  return {
    ...{ parameterSet: number, publishedAt, attempts },
    items: items.map((item) => toBankItem(item, named)),
  }
}

export async function bankItemSeenBy(
  services: Services,
  person: SignedIn | null,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<BankItemDetails | null> {
  if (!person?.isOperator) return null
  const item = (await knownItems(services.shared, services.now())).find((known) => known.slug === slug)
  if (!item) return null
  const versions = await services.shared.itemVersion.findMany({
    where: { itemId: item.item },
    orderBy: { number: 'desc' },
  })
  const withdrawals = await withdrawalsOf(services.shared, item.item)
  return {
    item: toBankItem(item, await namesIn(services, locale)),
    curve: curveOf(item),
    observed: item.flag?.observed ?? [],
    withdrawals: withdrawals.map(({ reason, ...withdrawal }) => ({
      ...withdrawal,
      reason: textFor(locale, reason as Texts<string>),
    })),
    versions: versions.map(({ number, createdAt, variants }) => ({
      ...{ number, createdAt },
      variants: (variants as unknown as ItemQuestion[]).map((question) => keyedQuestion(question, locale)),
    })),
  }
}

type Names = (item: Known) => Pick<BankItem, 'skill' | 'domain'>

async function namesIn({ catalogue }: Services, locale: Locale): Promise<Names> {
  const { skills } = await catalogue.current()
  const bySlug = new Map(skills.map((skill) => [skill.slug, skill]))
  return ({ skill: slug, domain }) => {
    const skill = bySlug.get(slug)
    return {
      skill: { slug, name: skill ? textFor(locale, skill.texts).name : slug },
      domain: { slug: domain, name: skill ? textFor(locale, skill.domain.names) : domain },
    }
  }
}

function toBankItem(item: Known, named: Names): BankItem {
  const {
    slug,
    number: version,
    state,
    answers,
    doubt,
    model,
    flag,
    exposure,
    releasedAt,
    isWithdrawn,
    moved,
    languageGap,
  } = item
  return {
    ...{ slug, version, answers, isWithdrawn, ...named(item), ...exposure },
    state: state as ItemState,
    fullCredit: fullCreditOf(item),
    difficulty: difficultyOf(item),
    difficultyDoubt: doubt.location,
    slope: model.slope,
    guessing: guessingOf(item),
    restCorrelation: flag?.restCorrelation ?? null,
    suspicion: (flag?.suspicion ?? null) as ItemSuspicion | null,
    brokenProbability: flag?.probability ?? null,
    releasedAt: releasedAt ?? null,
    moved: moved ?? null,
    languageGap: languageGap ? toLanguageGap(languageGap) : null,
  }
}

function toLanguageGap({ answers, ...gap }: NonNullable<Known['languageGap']>): LanguageGap {
  return { ...gap, answersInEnglish: answers[0], answersInChinese: answers[1] }
}
