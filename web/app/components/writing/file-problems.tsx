import { useTranslation } from 'react-i18next'

export interface FileProblem {
  file: string
  line?: number | null
  message: string
}

/** Why files make no course: each with its file and line. */
export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  const { t } = useTranslation('writing')
  return (
    <ul aria-label={t('problems.label')} className="mt-2 grid max-h-80 gap-2 overflow-y-auto text-sm">
      {problems.map(({ file, line, message }, at) => (
        <li key={at}>
          {file ? (
            <span className="block font-mono text-xs">
              {[file, line ? t('problems.line', { line }) : null].filter(Boolean).join(' · ')}
            </span>
          ) : null}
          <span className="wrap-anywhere">{message}</span>
        </li>
      ))}
    </ul>
  )
}
