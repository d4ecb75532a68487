import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { ExerciseOutcomeFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { HowCounted } from './how-counted'
import { ShareBar } from './share-bar'

/** How exercises go, over five people or more; where fewest pass first. */
export function ExerciseOutcomes({ outcomes, org }: { outcomes: ExerciseOutcomeFragment[]; org: string }) {
  const { t } = useTranslation('progress')
  const format = useFormat()
  if (outcomes.length === 0) return <p className="text-ink-soft">{t('exercises.none')}</p>
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Table caption={t('exercises.caption')}>
        <thead>
          <tr>
            <Th>{t('exercises.exercise')}</Th>
            <Th align="end">{t('exercises.people')}</Th>
            <Th className="w-1/4 max-sm:hidden">{t('exercises.share')}</Th>
            <Th align="end">{t('exercises.passed')}</Th>
            <Th align="end">{t('exercises.attempts')}</Th>
            <Th align="end">{t('exercises.minutes')}</Th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ exercise, people, passRate, bound, attempts, minutes }) => (
            <tr key={exercise.id}>
              <RowHead>
                <Link
                  to={`${org}/exercises/${exercise.slug}`}
                  className="block min-w-36 underline-offset-4 hover:underline"
                >
                  {exercise.title}
                </Link>
              </RowHead>
              <Td align="end">{format.whole(people)}</Td>
              <Td className="max-sm:hidden">
                <ShareBar share={passRate} />
              </Td>
              <Td align="end" className="whitespace-nowrap">
                {t(`exercises.bounds.${bound}`, { share: format.percent(passRate) })}
              </Td>
              <Td align="end">{typeof attempts === 'number' ? format.half(attempts) : '–'}</Td>
              <Td align="end" className="whitespace-nowrap">
                {typeof minutes !== 'number'
                  ? '–'
                  : minutes < 5
                    ? t('exercises.quick')
                    : format.whole(minutes)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <HowCounted text={t('exercises.how')} />
    </div>
  )
}
