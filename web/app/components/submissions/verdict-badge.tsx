import { CircleAlert, CircleCheck, CircleDashed, CircleX, LoaderCircle, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge, type BadgeTone } from '~/components/ui/badge'
import type { SubmissionStatus, Verdict } from '~/graphql/generated/graphql'

interface Outcome {
  status: SubmissionStatus
  grading?: { verdict: Verdict } | null
}

const verdicts: Record<Verdict, { tone: BadgeTone; icon: LucideIcon }> = {
  PASSED: { tone: 'success', icon: CircleCheck },
  FAILED: { tone: 'neutral', icon: CircleDashed },
  LEARNER_ERROR: { tone: 'caution', icon: CircleAlert },
  OUR_FAULT: { tone: 'neutral', icon: CircleX },
}

/** How a submission stands, as a word with an icon. */
export function VerdictBadge({ submission: { status, grading } }: { submission: Outcome }) {
  const { t } = useTranslation()
  if (grading && status === 'GRADED') {
    const { tone, icon } = verdicts[grading.verdict]
    return (
      <Badge tone={tone} icon={icon}>
        {t(`verdict.${grading.verdict}`)}
      </Badge>
    )
  }
  const running = status === 'QUEUED' || status === 'RUNNING'
  return (
    <Badge tone={running ? 'accent' : 'neutral'} icon={running ? LoaderCircle : CircleX}>
      {t(`status.${status}`)}
    </Badge>
  )
}
