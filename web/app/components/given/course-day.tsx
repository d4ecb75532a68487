import type { ViewerGivenFragment } from '~/graphql/generated/graphql'
import { ChooseDay } from './choose-day'
import { DueBadge } from './due-badge'
import { useGiver } from './use-giver'

interface CourseDayProps {
  course: {
    id: string
    title: string
    given?: ViewerGivenFragment | null
    lock?: unknown
    progress: { percent: number }
  }
  organizationId: string
}

/** By when a course is to be done, and who said so; or the choice of a day, where it is one's own. */
export function CourseDay({ course, organizationId }: CourseDayProps) {
  const { id, title, given, lock, progress } = course
  const mayChoose = !lock && progress.percent < 100 && (given?.isOwn ?? true)
  if (!given && !mayChoose) return null
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
      {given ? <GivenLine given={given} /> : null}
      {mayChoose ? (
        <div className={given ? undefined : '-ml-3'}>
          <ChooseDay {...{ organizationId, title, on: given?.due.on }} learning={`course ${id}`} />
        </div>
      ) : null}
    </div>
  )
}

function GivenLine({ given }: { given: ViewerGivenFragment }) {
  const giverOf = useGiver()
  return (
    <>
      <DueBadge due={given.due} />
      <span className="text-ink-faint text-sm">{giverOf(given)}</span>
    </>
  )
}
