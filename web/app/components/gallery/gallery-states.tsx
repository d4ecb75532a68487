import { BookOpen, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LadderScaleWords } from '~/components/skills/ladder-scale-words'
import { LadderTrack } from '~/components/skills/ladder-track'
import { VerdictBadge } from '~/components/submissions/verdict-badge'
import { Avatar } from '~/components/ui/avatar'
import { Badge } from '~/components/ui/badge'
import { Banner } from '~/components/ui/banner'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { LevelBadge, type StatedLevel } from '~/components/ui/level-badge'
import { Mark } from '~/components/ui/mark'
import { Progress } from '~/components/ui/progress'
import { Section } from '~/components/ui/section'
import { Skeleton } from '~/components/ui/skeleton'
import { Table, Td, Th } from '~/components/ui/table'

const levels: StatedLevel[] = [
  { state: 'STATED', level: 'STARTING' },
  { state: 'BETWEEN', level: 'STARTING', otherLevel: 'WORKING' },
  { state: 'STATED', level: 'WORKING' },
  { state: 'BETWEEN', level: 'LEADING', otherLevel: 'WORKING' },
  { state: 'STATED', level: 'LEADING' },
  { state: 'NOT_ENOUGH_EVIDENCE' },
]

export function GalleryStates() {
  const { t } = useTranslation('settings')
  return (
    <>
      <Section title={t('gallery.levels')}>
        <div className="flex flex-wrap gap-3">
          {levels.map((level, index) => (
            <LevelBadge key={index} estimate={level} />
          ))}
        </div>
        <div className="flex flex-wrap gap-3">
          {levels.map((level, index) => (
            <LevelBadge key={index} estimate={level} compact />
          ))}
        </div>
        <div className="grid max-w-sm gap-6">
          <LadderScaleWords />
          <LadderTrack estimate={{ mean: -0.4, sd: 0.6 }} target="WORKING" />
          <LadderTrack estimate={{ mean: 1.1, sd: 0.3 }} target="LEADING" />
        </div>
      </Section>
      <Section title={t('gallery.states')}>
        <StateRow />
        {(['info', 'success', 'caution', 'danger'] as const).map((tone) => (
          <Banner key={tone} tone={tone} title={t('gallery.title')}>
            {t('gallery.sample.text')}
          </Banner>
        ))}
        <Progress label={t('gallery.states')} value={3} max={5} />
        <Card className="grid gap-2 p-5">
          <Skeleton className="h-4 w-1/3" />
          <Skeleton className="h-4 w-2/3" />
        </Card>
        <EmptyState icon={BookOpen} title={t('gallery.title')} text={t('gallery.sample.text')} />
      </Section>
      <SampleTable />
    </>
  )
}

function StateRow() {
  const { t } = useTranslation('settings')
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Mark className="size-9" />
      <Avatar name="Ada Lovelace" />
      <Avatar name="王小明" />
      <Badge>{t('gallery.states')}</Badge>
      <Badge tone="success" icon={CircleCheck}>
        {t('gallery.states')}
      </Badge>
      {(['PASSED', 'FAILED', 'LEARNER_ERROR', 'OUR_FAULT'] as const).map((verdict) => (
        <VerdictBadge key={verdict} submission={{ status: 'GRADED', grading: { verdict } }} />
      ))}
      <VerdictBadge submission={{ status: 'RUNNING' }} />
    </div>
  )
}

function SampleTable() {
  const { t } = useTranslation('settings')
  return (
    <Section title={t('gallery.table')}>
      <Table caption={t('gallery.title')}>
        <thead>
          <tr>
            <Th>{t('gallery.sample.person')}</Th>
            <Th align="end">{t('gallery.sample.value')}</Th>
          </tr>
        </thead>
        <tbody>
          {['Ada', 'Grace', '王小明'].map((name, index) => (
            <tr key={name}>
              <Td>{name}</Td>
              <Td align="end">{(index + 1) * 37}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
