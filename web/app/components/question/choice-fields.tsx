import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from '~/question/asked-question'

interface ChoiceFieldsProps {
  question: AskedQuestion
  /** Each with the digit that chooses it. */
  numbered?: boolean
}

/** One of several, or some of them: the browser's own buttons, each row as large as a thumb. */
export function ChoiceFields({ question, numbered }: ChoiceFieldsProps) {
  const { t } = useTranslation('lesson')
  const isSingle = question.kind === 'SINGLE'
  return (
    <>
      {isSingle ? null : <p className="text-ink-soft -mt-2 text-sm">{t('check.chooseSome')}</p>}
      <div className="grid gap-2">
        {question.options.map(({ key, text }, at) => (
          <label
            key={key}
            className="border-line hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-accent flex min-h-12 cursor-pointer items-start gap-3 rounded border px-4 py-3 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name="chosen"
              value={key}
              required={isSingle}
              defaultChecked={question.answer?.given.chosen.includes(key)}
              className="accent-accent-fill mt-0.5 size-5 shrink-0 outline-none"
            />
            <span className="prose-phrase min-w-0 grow" dangerouslySetInnerHTML={{ __html: text }} />
            {numbered ? (
              <kbd
                aria-hidden
                className="border-line text-ink-faint mt-0.5 rounded-sm border px-1.5 font-sans text-xs leading-5 pointer-coarse:hidden"
              >
                {at + 1}
              </kbd>
            ) : null}
          </label>
        ))}
      </div>
    </>
  )
}
