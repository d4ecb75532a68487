import { CircleCheck, Lightbulb } from 'lucide-react'
import { useEffect, useRef, type MutableRefObject, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GivenAnswer, RenderedQuestion } from '~/lesson-check/rendered-question'

const notYet = {
  SINGLE: 'rightIsMarked',
  MULTIPLE: 'rightIsMarked',
  ORDERING: 'rightOrder',
  MATCHING: 'rightIsMarked',
  NUMERIC: 'isNotRight',
} as const satisfies Record<RenderedQuestion['kind'], string>

interface VerdictProps {
  question: RenderedQuestion
  answer: GivenAnswer
  /** Set when the person has just answered: the focus goes to what they asked for. */
  focused: MutableRefObject<boolean>
  children: ReactNode
}

export function Verdict({ question, answer, focused, children }: VerdictProps) {
  const { t } = useTranslation('lesson')
  const verdict = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone, and focus is the browser's to move.
  useEffect(() => {
    if (!focused.current) return
    focused.current = false
    verdict.current?.focus({ preventScroll: true })
  }, [focused])
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div className="min-w-0 grow basis-80">
        <p
          ref={verdict}
          tabIndex={-1}
          role="status"
          className="flex items-center gap-2 font-medium outline-none"
        >
          {answer.isRight ? (
            <CircleCheck aria-hidden className="text-success size-5 shrink-0" strokeWidth={1.75} />
          ) : (
            <Lightbulb aria-hidden className="text-accent size-5 shrink-0" strokeWidth={1.75} />
          )}
          {answer.isRight ? t('check.isRight') : t(`check.${notYet[question.kind]}`)}
        </p>
        {answer.why ? (
          <p
            className="prose-phrase text-ink-soft mt-1 text-pretty"
            dangerouslySetInnerHTML={{ __html: answer.why }}
          />
        ) : null}
      </div>
      {children}
    </div>
  )
}
