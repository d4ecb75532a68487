import { useTranslation } from 'react-i18next'
import type { RenderedQuestion } from '~/lesson-check/rendered-question'

/** One of several, or some of them: the browser's own buttons, each row as large as a thumb. */
export function ChoiceFields({ question }: { question: RenderedQuestion }) {
  const { t } = useTranslation('lesson')
  const isSingle = question.kind === 'SINGLE'
  return (
    <>
      {isSingle ? null : <p className="text-ink-soft -mt-2 text-sm">{t('check.chooseSome')}</p>}
      <div className="grid gap-2">
        {question.options.map(({ key, text }) => (
          // eslint-disable-next-line jsx-a11y/label-has-associated-control -- its text is rendered HTML
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
            <span className="prose-phrase min-w-0" dangerouslySetInnerHTML={{ __html: text }} />
          </label>
        ))}
      </div>
    </>
  )
}
