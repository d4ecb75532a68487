import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { TextWithCode } from '~/components/ui/text-with-code'
import { useToast } from '~/components/ui/toast'
import { post, type HintAnswer } from '~/exercise-runner/exercise-address'
import type { HintStateFragment } from '~/graphql/generated/graphql'

interface StagedHintProps {
  hint: HintStateFragment
  /** Where a further stage is asked for, and of what: a criterion's hint, or, with null, that of the error itself. */
  asked: { address: string; submission: string; criterion: string | null }
  open: boolean
  onRevealed: (hint: HintStateFragment) => void
  className?: string
}

/** Help in stages: the first is there, each further one comes on request. */
export function StagedHint({ hint, asked, open, onRevealed, className = '' }: StagedHintProps) {
  const { t } = useTranslation('exercise')
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const { stages, totalStages } = hint
  const { address, ...input } = asked
  const reveal = async () => {
    setBusy(true)
    const answered = await post<HintAnswer>(address, { kind: 'reveal-hint', input })
    setBusy(false)
    const revealed = answered.ok ? answered.answer.hint : null
    if (revealed) onRevealed(revealed)
    else toast({ tone: 'danger', text: t('result.hintFailed') })
  }
  return (
    <details open={open} className={`group ${className}`}>
      <summary className="text-accent inline-flex items-center gap-1 rounded-sm text-sm [&::-webkit-details-marker]:hidden">
        <ChevronDown
          aria-hidden
          className="size-4 -rotate-90 transition-transform group-open:rotate-0"
          strokeWidth={1.75}
        />
        {t('result.hint', { stage: stages.length, total: totalStages })}
      </summary>
      <ol aria-live="polite" className="mt-2 grid gap-2">
        {stages.map((stage) => (
          <li key={stage} className="bg-accent-soft rounded px-4 py-3 text-sm whitespace-pre-line">
            <TextWithCode>{stage}</TextWithCode>
          </li>
        ))}
      </ol>
      {stages.length < totalStages ? (
        <Button size="small" tone="quiet" busy={busy} onClick={() => void reveal()} className="mt-2 -ms-3">
          {t('result.moreHint', { left: totalStages - stages.length })}
        </Button>
      ) : null}
    </details>
  )
}
