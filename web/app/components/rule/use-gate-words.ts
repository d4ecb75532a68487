import { useTranslation } from 'react-i18next'
import type { CourseLockFragment } from '~/graphql/generated/graphql'

export type Gate = CourseLockFragment['gates'][number]

type Asked = Pick<Gate, 'level'> & { course?: { title: string } | null; skill?: { name: string } | null }

/** What one has to do, in a few words; in a line of its own, or where a list says why something is locked. */
export function useGateWords(place: 'gate' | 'lock' = 'gate'): (asked: Asked) => string {
  const { t } = useTranslation(['rule', 'common'])
  return ({ course, skill, level }) =>
    course
      ? t(`${place}.finish`, { course: course.title })
      : t(`${place}.reach`, { level: t(`common:level.${level ?? 'WORKING'}`), skill: skill?.name ?? '' })
}

/** The gates of a lock that are still to be passed, in one line. */
export function useLockWords(): (lock: CourseLockFragment) => string {
  const { t } = useTranslation('rule')
  const wordsOf = useGateWords('lock')
  return ({ gates }) => {
    const [first, ...more] = gates.filter(({ isMet }) => !isMet)
    const words = first ? wordsOf(first) : ''
    return more.length > 0 ? t('lock.more', { first: words, count: more.length }) : words
  }
}
