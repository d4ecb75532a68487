import { useTranslation } from 'react-i18next'
import type { Level, LevelState } from '~/graphql/generated/graphql'
import { cx } from './class-names'

export interface StatedLevel {
  state: LevelState
  level?: Level | null
  otherLevel?: Level | null
}

const tints: Record<Level, string> = {
  STARTING: 'bg-level-starting text-level-starting-ink',
  WORKING: 'bg-level-working text-level-working-ink',
  LEADING: 'bg-level-leading text-level-leading-ink',
}
const ladder: Level[] = ['STARTING', 'WORKING', 'LEADING']

/** What can honestly be said of a skill: a word, a letter and a tint; hatched between two levels. */
export function LevelBadge({ estimate, compact = false }: { estimate: StatedLevel; compact?: boolean }) {
  const { t } = useTranslation()
  const words = useLevelWords(estimate)
  const { state, level } = estimate
  if (state === 'NOT_ENOUGH_EVIDENCE' || !level) {
    return (
      <span className={cx(shape(compact), 'border-line text-ink-faint border border-dashed font-medium')}>
        {compact ? <Letter letter="–" words={words} /> : words}
      </span>
    )
  }
  const [lower, upper] = neighbours(estimate, level)
  const letter = upper
    ? `${t(`level.letter.${lower}`)}–${t(`level.letter.${upper}`)}`
    : t(`level.letter.${lower}`)
  return (
    <span className={cx(shape(compact), upper ? hatching(lower) : tints[lower])}>
      {upper ? (
        <span className="bg-surface/85 text-ink rounded-sm px-1.5 leading-5">
          {compact ? <Letter letter={letter} words={words} /> : words}
        </span>
      ) : compact ? (
        <Letter letter={letter} words={words} />
      ) : (
        words
      )}
    </span>
  )
}

/** "Working", "between Starting and Working", "not enough evidence". */
export function useLevelWords({ state, level, otherLevel }: StatedLevel): string {
  const { t } = useTranslation()
  if (state === 'NOT_ENOUGH_EVIDENCE' || !level) return t('level.unknown')
  const [lower, upper] = neighbours({ state, level, otherLevel }, level)
  if (!upper) return t(`level.${lower}`)
  return t('level.between', { lower: t(`level.${lower}`), upper: t(`level.${upper}`) })
}

function Letter({ letter, words }: { letter: string; words: string }) {
  return (
    <>
      <span aria-hidden>{letter}</span>
      <span className="sr-only">{words}</span>
    </>
  )
}

function neighbours({ state, otherLevel }: StatedLevel, level: Level): [Level, Level?] {
  if (state !== 'BETWEEN' || !otherLevel) return [level]
  return ladder.indexOf(level) < ladder.indexOf(otherLevel) ? [level, otherLevel] : [otherLevel, level]
}

function hatching(lower: Level): string {
  return lower === 'STARTING' ? 'hatched-starting-working' : 'hatched-working-leading'
}

function shape(compact: boolean): string {
  return cx(
    'inline-flex h-7 items-center justify-center rounded-sm text-xs font-semibold whitespace-nowrap',
    compact ? 'min-w-9 px-1.5' : 'px-2.5',
  )
}
