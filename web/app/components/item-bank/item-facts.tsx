import { useTranslation } from 'react-i18next'
import { useFormat } from '~/i18n/format'
import type { BankItem } from './item-bank'
import { StateBadge } from './state-badge'
import { useItemNumbers } from './use-item-numbers'

/** State, flags and figures of one item. */
export function ItemFacts({ item }: { item: BankItem }) {
  const { t } = useTranslation('items')
  const { whole } = useFormat()
  const { percent, fixed, plusMinus } = useItemNumbers()
  const exposure = item.attempts > 0 ? item.asked / item.attempts : null
  const facts = [
    [t('column.answers'), whole(item.answers)],
    [t('column.fullCredit'), percent(item.fullCredit)],
    [t('column.difficulty'), plusMinus(item.difficulty, item.difficultyDoubt)],
    [t('column.slope'), fixed(item.slope)],
    [t('column.guessing'), percent(item.guessing)],
    [t('column.restCorrelation'), fixed(item.restCorrelation)],
    [t('column.exposure'), percent(exposure)],
  ]
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-3">
        <StateBadge state={item.state} isWithdrawn={item.isWithdrawn} />
        {item.suspicion ? (
          <span>{t(`suspicion.${item.suspicion}`, { probability: percent(item.brokenProbability) })}</span>
        ) : null}
        {typeof item.releasedAt === 'number' ? (
          <span className="text-ink-soft">{t('released', { answers: whole(item.releasedAt) })}</span>
        ) : null}
      </p>
      <Signs item={item} />
      <Command item={item} />
      <dl className="tabular grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-soft text-xs">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** What else the answers show: that it has moved, and whom it may be unfair to. */
function Signs({ item: { moved, languageGap } }: { item: BankItem }) {
  const { t } = useTranslation('items')
  const { whole } = useFormat()
  const { fixed, plusMinus } = useItemNumbers()
  if (typeof moved !== 'number' && !languageGap) return null
  return (
    <div className="grid max-w-[72ch] gap-2">
      {typeof moved === 'number' ? (
        <p>{t(moved > 0 ? 'moved.harder' : 'moved.easier', { by: fixed(Math.abs(moved)) })}</p>
      ) : null}
      {languageGap ? (
        <p className={languageGap.isFound ? undefined : 'text-ink-soft'}>
          {t(gapWords(languageGap), {
            logits: plusMinus(Math.abs(languageGap.logits), languageGap.standardError),
            english: whole(languageGap.answersInEnglish),
            chinese: whole(languageGap.answersInChinese),
          })}
        </p>
      ) : null}
    </div>
  )
}

function gapWords({ isFound, logits }: NonNullable<BankItem['languageGap']>) {
  if (!isFound) return 'languageGap.none'
  return logits > 0 ? 'languageGap.chinese' : 'languageGap.english'
}

/** What an operator can do with it, on the command line. */
function Command({ item: { slug, state, isWithdrawn } }: { item: BankItem }) {
  const { t } = useTranslation('items')
  const [words, command] = isWithdrawn
    ? [t('withdrawn'), `pnpm admin items restore ${slug}`]
    : state === 'WATCH'
      ? [t('watched'), `pnpm admin items release ${slug}`]
      : [t('withdraw'), `pnpm admin items withdraw ${slug} --reason … --reason-zh …`]
  return (
    <p className="text-ink-soft">
      {words} <code className="font-mono text-sm break-words">{command}</code>
    </p>
  )
}
