import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Section } from '~/components/ui/section'

export interface Problem {
  file: string
  line?: number | null
  message: string
}

interface ProblemListProps {
  problems: readonly Problem[]
  onOpen: (file: string, line: number | undefined) => void
}

/** What is wrong with the files; each leads to its place. */
export function ProblemList({ problems, onOpen }: ProblemListProps) {
  const { t } = useTranslation('authoring')
  if (problems.length === 0)
    return (
      <p className="text-ink-soft flex items-center gap-2 text-sm">
        <CircleCheck aria-hidden className="text-success size-4.5 shrink-0" strokeWidth={1.75} />
        {t('problems.none')}
      </p>
    )
  return (
    <Section title={t('problems.title', { count: problems.length })}>
      <p className="text-ink-soft -mt-2 text-sm">{t('problems.text')}</p>
      <ul className="border-line divide-line divide-y rounded border">
        {problems.map((problem, at) => (
          <li key={at}>
            <button
              type="button"
              onClick={() => onOpen(problem.file, problem.line ?? undefined)}
              className="hover:bg-hover block w-full px-3 py-2.5 text-start text-sm -outline-offset-2"
            >
              <span className="text-ink-faint block font-mono text-xs">
                {problem.line ? `${problem.file}:${problem.line}` : problem.file}
              </span>
              <span className="mt-0.5 block wrap-anywhere">{problem.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
